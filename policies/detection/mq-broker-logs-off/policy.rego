# METADATA
# title: Message broker keeps no logs
# description: Without general and audit logs nobody can tell who connected and what was changed.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_mq_broker, "AWS::AmazonMQ::Broker", mq_broker]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Turn on `general` and, for ActiveMQ, `audit` in `logs`."}
package rearguard.detection.mq_broker_logs_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some broker in cloud.resources("aws_mq_broker")
	facts := [said |
		some log in ["logs.general", "logs.audit"]
		_has(broker, log)
		said := cloud.get(broker, log)
		cloud.off(said)
	]
	fact := facts[0]
	message := sprintf("%s keeps no log: %s", [broker.name, concat(", ", [cloud.says(said) | some said in facts])])
}

# RabbitMQ has no audit log.
_has(_, log) if log == "logs.general"

_has(broker, _) if not cloud.is_one_of(cloud.get(broker, "engine_type"), {"RabbitMQ"})
