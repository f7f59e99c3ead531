# METADATA
# title: Database has no key of its owner
# description: Data is encrypted in any case; with a key of your own you decide when it can no longer be read.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_spanner_database,
#     google_bigtable_instance,
#     google_sql_database_instance,
#     google_dataproc_cluster,
#     google_artifact_registry_repository,
#     google_storage_bucket,
#     google_filestore_instance,
#     google_dataflow_job,
#     google_bigquery_table,
#     google_secret_manager_secret,
#     gcp_spanner_database,
#     gcp_sql_instance,
#     gcp_bigquery_table,
#     sqladmin.instance,
#     storage.bucket,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-12, SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `encryption_config.kms_key_name`."}
package rearguard.data_protection.google_spanner_without_own_key

import data.rearguard.lib.cloud

_properties := {
	"google_spanner_database": "encryption_config.kms_key_name",
	"google_bigtable_instance": "cluster.kms_key_name",
	"google_sql_database_instance": "encryption_key_name",
	"google_dataproc_cluster": "cluster_config.encryption_config.kms_key_name",
	"google_artifact_registry_repository": "kms_key_name",
	"google_storage_bucket": "encryption.default_kms_key_name",
	"google_filestore_instance": "kms_key_name",
	"google_dataflow_job": "kms_key_name",
	"google_bigquery_table": "encryption_configuration.kms_key_name",
	"google_secret_manager_secret": "replication.user_managed.replicas.customer_managed_encryption.kms_key_name",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.missing(fact)
	message := sprintf("%s has no own key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
