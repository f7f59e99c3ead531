# METADATA
# title: SQL instance, bucket, secret or cache has no key of its owner
# description: Data is encrypted in any case; with a key of your own you decide when it can no longer be read.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_sql_database_instance,
#     google_storage_bucket,
#     google_secret_manager_secret,
#     gcp_sql_instance,
#     sqladmin.instance,
#     storage.bucket,
#     google_redis_instance,
#     google_redis_cluster,
#     google_memorystore_instance,
#     google_notebooks_instance,
#     google_workbench_instance,
#     gcp_redis_instance,
#     redis.instance,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-12, SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Name a key of Cloud KMS, for instance in `encryption_key_name`."}
package rearguard.data_protection.google_sql_without_own_key

import data.rearguard.lib.cloud

_properties := {
	"google_sql_database_instance": "encryption_key_name",
	"google_storage_bucket": "encryption.default_kms_key_name",
	"google_secret_manager_secret": "replication.user_managed.replicas.customer_managed_encryption.kms_key_name",
	"google_redis_instance": "customer_managed_key",
	"google_redis_cluster": "kms_key",
	"google_memorystore_instance": "kms_key",
	"google_notebooks_instance": "kms_key",
	"google_workbench_instance": "gce_setup.boot_disk.kms_key",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.missing(fact)
	not _is_named_elsewhere(resource)
	message := sprintf("%s has no own key: %s", [resource.name, cloud.says(fact)])
}

# A secret that Google replicates by itself names its key elsewhere.
_is_named_elsewhere(resource) if {
	fact := cloud.get(resource, "replication.auto.customer_managed_encryption.kms_key_name")
	not cloud.missing(fact)
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
