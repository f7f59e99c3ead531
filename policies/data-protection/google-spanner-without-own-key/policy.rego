# METADATA
# title: Data store has no key of its owner
# description: Data is encrypted in any case; with a key of your own you decide when it can no longer be read.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [
#     google_spanner_database,
#     google_bigtable_instance,
#     google_dataproc_cluster,
#     google_artifact_registry_repository,
#     google_filestore_instance,
#     google_dataflow_job,
#     google_bigquery_table,
#     google_dataflow_flex_template_job,
#     google_alloydb_cluster,
#     google_vertex_ai_dataset,
#     google_vertex_ai_featurestore,
#     google_vertex_ai_metadata_store,
#     google_vertex_ai_tensorboard,
#     google_vertex_ai_endpoint,
#     google_data_fusion_instance,
#     google_composer_environment,
#     google_dataproc_metastore_service,
#     google_firestore_database,
#     google_healthcare_dataset,
#     google_document_ai_processor,
#     google_looker_instance,
#     google_apigee_instance,
#     google_bigquery_data_transfer_config,
#     gcp_spanner_database,
#     gcp_bigquery_table,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-12, SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Name a key of Cloud KMS, for instance in `encryption_config.kms_key_name`."}
package rearguard.data_protection.google_spanner_without_own_key

import data.rearguard.lib.cloud

_properties := {
	"google_spanner_database": "encryption_config.kms_key_name",
	"google_bigtable_instance": "cluster.kms_key_name",
	"google_dataproc_cluster": "cluster_config.encryption_config.kms_key_name",
	"google_artifact_registry_repository": "kms_key_name",
	"google_filestore_instance": "kms_key_name",
	"google_dataflow_job": "kms_key_name",
	"google_bigquery_table": "encryption_configuration.kms_key_name",
	"google_dataflow_flex_template_job": "kms_key_name",
	"google_alloydb_cluster": "encryption_config.kms_key_name",
	"google_vertex_ai_dataset": "encryption_spec.kms_key_name",
	"google_vertex_ai_featurestore": "encryption_spec.kms_key_name",
	"google_vertex_ai_metadata_store": "encryption_spec.kms_key_name",
	"google_vertex_ai_tensorboard": "encryption_spec.kms_key_name",
	"google_vertex_ai_endpoint": "encryption_spec.kms_key_name",
	"google_data_fusion_instance": "crypto_key_config.key_reference",
	"google_composer_environment": "config.encryption_config.kms_key_name",
	"google_dataproc_metastore_service": "encryption_config.kms_key",
	"google_firestore_database": "cmek_config.kms_key_name",
	"google_healthcare_dataset": "encryption_spec.kms_key_name",
	"google_document_ai_processor": "kms_key_name",
	"google_looker_instance": "encryption_config.kms_key_name",
	"google_apigee_instance": "disk_encryption_key_name",
	"google_bigquery_data_transfer_config": "encryption_configuration.kms_key_name",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.missing(fact)
	not _is_named_elsewhere(resource)
	message := sprintf("%s has no own key: %s", [resource.name, cloud.says(fact)])
}

# A database in several regions has a key for each.
_is_named_elsewhere(resource) if {
	fact := cloud.get(resource, "encryption_config.kms_key_names")
	not cloud.missing(fact)
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
