# METADATA
# title: Kafka topics without a list are open to all
# description: What has no access list may be read and written by every client that gets in, and that is what a new topic is.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_msk_configuration, "AWS::MSK::Configuration"]
#   impact: [confidentiality, integrity]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `allow.everyone.if.no.acl.found=false`, and give each topic a list."}
package rearguard.access_control.kafka_open_without_acl

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some configuration in cloud.resources("aws_msk_configuration")
	fact := cloud.get(configuration, "server_properties")
	regex.match(`(?m)^ *allow\.everyone\.if\.no\.acl\.found *= *true`, fact.value)
	message := sprintf("%s opens topics without an access list to all clients", [configuration.name])
}
