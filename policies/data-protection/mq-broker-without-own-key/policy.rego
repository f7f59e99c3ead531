# METADATA
# title: Message broker uses a key that AWS owns
# description: Messages on disk are encrypted with a key whose use nobody but AWS controls.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_mq_broker, "AWS::AmazonMQ::Broker", mq_broker]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `use_aws_owned_key = false` and `kms_key_id`.}
package rearguard.data_protection.mq_broker_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_mq_broker")
	fact := cloud.get(resource, "encryption_options.use_aws_owned_key")
	cloud.on(fact)
	message := sprintf("%s is encrypted with the key that AWS owns: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_mq_broker")
