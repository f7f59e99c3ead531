# METADATA
# title: Kafka records have no key of their own
# description: "With a key of your own you decide who reads the volumes of the brokers, and see when it is used."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_msk_cluster, "AWS::MSK::Cluster", msk_cluster, module]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `encryption_at_rest_kms_key_arn`.}
package rearguard.data_protection.msk_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_msk_cluster")
	fact := cloud.get(resource, "encryption_info.encryption_at_rest_kms_key_arn")
	cloud.missing(fact)
	message := sprintf("%s keeps its records under the common key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_msk_cluster")
