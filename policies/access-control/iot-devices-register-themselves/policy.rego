# METADATA
# title: Devices register themselves
# description: Every device with a certificate of the authority becomes known by connecting; whoever gets its key makes as many devices as they like.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_iot_ca_certificate, "AWS::IoT::CACertificate"]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Turn it off outside of provisioning, and register devices one by one."}
package rearguard.access_control.iot_devices_register_themselves

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_iot_ca_certificate")
	fact := cloud.get(resource, "allow_auto_registration")
	cloud.on(fact)
	message := sprintf("%s lets devices register themselves: %s", [resource.name, cloud.says(fact)])
}
