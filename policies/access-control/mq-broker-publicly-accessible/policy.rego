# METADATA
# title: Message broker is reachable from the internet
# description: A public broker exposes its console and its protocols to everybody.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_mq_broker, "AWS::AmazonMQ::Broker", mq_broker]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `publicly_accessible = false`.}
package rearguard.access_control.mq_broker_publicly_accessible

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_mq_broker")
	fact := cloud.get(resource, "publicly_accessible")
	cloud.on(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_mq_broker")
