# METADATA
# title: Replication has no key of its own
# description: With a key of your own you decide who reads what is kept during the replication.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_dms_replication_instance, aws_dms_endpoint, aws_dms_s3_endpoint, "AWS::DMS::ReplicationInstance", "AWS::DMS::Endpoint", dms_endpoint]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_arn`.}
package rearguard.data_protection.dms_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_dms_replication_instance")
	fact := cloud.get(resource, "kms_key_arn")
	cloud.missing(fact)
	message := sprintf("%s keeps its data under the common key: %s", [resource.name, cloud.says(fact)])
}

# The secrets and settings of an endpoint; one for S3 names the key of what it writes.
deny contains {"message": message, "path": fact.path} if {
	some endpoint in cloud.resources("aws_dms_endpoint")
	fact := cloud.get(endpoint, _key_of(endpoint))
	cloud.missing(fact)
	message := sprintf("%s keeps its data under the common key: %s", [endpoint.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some endpoint in cloud.resources("aws_dms_s3_endpoint")
	fact := cloud.get(endpoint, "server_side_encryption_kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s keeps its data under the common key: %s", [endpoint.name, cloud.says(fact)])
}

_key_of(endpoint) := "s3_settings.server_side_encryption_kms_key_id" if {
	cloud.is_one_of(cloud.get(endpoint, "engine_name"), {"s3"})
} else := "kms_key_arn"

subject contains resource.path if some resource in cloud.resources("aws_dms_replication_instance")
