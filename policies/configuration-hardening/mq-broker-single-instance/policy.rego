# METADATA
# title: Message broker is a single instance
# description: "When the instance or its zone fails, nothing is delivered."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_mq_broker, "AWS::AmazonMQ::Broker", mq_broker]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `deployment_mode` to `ACTIVE_STANDBY_MULTI_AZ` or `CLUSTER_MULTI_AZ`.}
package rearguard.configuration_hardening.mq_broker_single_instance

import data.rearguard.lib.cloud

_values := {"ACTIVE_STANDBY_MULTI_AZ", "CLUSTER_MULTI_AZ"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_mq_broker")
	fact := cloud.get(resource, "deployment_mode")
	cloud.other_than(fact, _values)
	message := sprintf("%s is a single instance: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_mq_broker")
