# METADATA
# title: IoT policy allows everything
# description: A device that is taken over may then publish and listen to everything, in place of every other device.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_iot_policy, "AWS::IoT::Policy"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the actions, and the topics and clients of the device."}
package rearguard.access_control.iot_policy_wildcard

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in {"aws_iot_policy", "AWS::IoT::Policy"}
	some text in array.concat(statement.actions, statement.resources)
	text.value in {"*", "iot:*"}
	related := iam.shown(text.path)
	message := sprintf("%s allows %s", [statement.owner.name, text.value])
}
