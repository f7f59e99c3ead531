# METADATA
# title: New accounts are not watched
# description: Accounts that join the organisation have no detector until somebody remembers; intruders make accounts, too.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_guardduty_organization_configuration,
#     aws_securityhub_organization_configuration,
#     "AWS::SecurityHub::OrganizationConfiguration",
#     aws_inspector2_organization_configuration,
#     aws_macie2_organization_configuration,
#     aws_detective_organization_configuration,
#   ]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Enable new members by default.}
package rearguard.detection.organization_detection_manual

import data.rearguard.lib.cloud

_properties := [
	["aws_guardduty_organization_configuration", "auto_enable_organization_members"],
	["aws_securityhub_organization_configuration", "auto_enable"],
	["aws_inspector2_organization_configuration", "auto_enable.ec2"],
	["aws_inspector2_organization_configuration", "auto_enable.ecr"],
	["aws_inspector2_organization_configuration", "auto_enable.lambda"],
	["aws_macie2_organization_configuration", "auto_enable"],
	["aws_detective_organization_configuration", "auto_enable"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	_is_off(fact)
	message := sprintf("%s leaves new accounts unwatched: %s", [resource.name, cloud.says(fact)])
}

_is_off(fact) if cloud.is_one_of(fact, {"NONE"})

_is_off(fact) if cloud.turned_off(fact)
