# METADATA
# title: Service carries data in clear text
# description: "Whoever is on the way reads what is transferred, and may change it."
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_datasync_location_efs,
#     aws_chime_voice_connector,
#     "AWS::DataSync::LocationEFS",
#     "AWS::Chime::VoiceConnector",
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Turn encryption in transit on.}
package rearguard.data_protection.transfer_in_clear_text

import data.rearguard.lib.cloud

# What says that nothing is encrypted, or that it need not be.
_properties := [
	["aws_datasync_location_efs", "in_transit_encryption", "NONE"],
	["aws_chime_voice_connector", "require_encryption", "false"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property, value] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, {value})
	message := sprintf("%s need not be encrypted on the way: %s", [resource.name, cloud.says(fact)])
}
