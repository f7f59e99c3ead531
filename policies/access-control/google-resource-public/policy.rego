# METADATA
# title: Resource is given to everybody
# description: "`allUsers` is everybody on the internet and `allAuthenticatedUsers` everybody with a Google account: that is not your organisation."
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_storage_bucket_iam_member,
#     google_cloud_run_service_iam_member,
#     google_cloud_run_v2_service_iam_member,
#     google_cloudfunctions_function_iam_member,
#     google_cloudfunctions2_function_iam_member,
#     google_pubsub_topic_iam_member,
#     google_pubsub_subscription_iam_member,
#     google_bigquery_dataset_iam_member,
#     google_bigquery_table_iam_member,
#     google_kms_crypto_key_iam_member,
#     google_kms_key_ring_iam_member,
#     google_secret_manager_secret_iam_member,
#     google_artifact_registry_repository_iam_member,
#     google_dataproc_cluster_iam_member,
#     google_project_iam_member,
#     google_folder_iam_member,
#     google_organization_iam_member,
#     google_compute_instance_iam_member,
#     google_service_account_iam_member,
#     google_sourcerepo_repository_iam_member,
#     google_data_catalog_entry_group_iam_member,
#     google_storage_bucket_iam_binding,
#     google_cloud_run_service_iam_binding,
#     google_cloud_run_v2_service_iam_binding,
#     google_cloudfunctions_function_iam_binding,
#     google_cloudfunctions2_function_iam_binding,
#     google_pubsub_topic_iam_binding,
#     google_pubsub_subscription_iam_binding,
#     google_bigquery_dataset_iam_binding,
#     google_bigquery_table_iam_binding,
#     google_kms_crypto_key_iam_binding,
#     google_kms_key_ring_iam_binding,
#     google_secret_manager_secret_iam_binding,
#     google_artifact_registry_repository_iam_binding,
#     google_dataproc_cluster_iam_binding,
#     google_project_iam_binding,
#     google_folder_iam_binding,
#     google_organization_iam_binding,
#     google_compute_instance_iam_binding,
#     google_service_account_iam_binding,
#     google_sourcerepo_repository_iam_binding,
#     google_data_catalog_entry_group_iam_binding,
#     google_storage_bucket_access_control,
#     google_storage_default_object_access_control,
#     google_storage_bucket_acl,
#     google_bigquery_dataset,
#     gcp_storage_bucket,
#     gcp_storage_bucket_access_control,
#     gcp_storage_default_object_acl,
#     gcp_bigquery_dataset,
#     storage.bucketAccessControl,
#     storage.defaultObjectAccessControl,
#     bigquery.dataset,
#     storage.bucket,
#     bigquery.dataset,
#     google_api_gateway_api_iam_member,
#     google_api_gateway_api_iam_binding,
#     google_api_gateway_gateway_iam_member,
#     google_api_gateway_gateway_iam_binding,
#     google_bigquery_connection_iam_member,
#     google_bigquery_connection_iam_binding,
#     google_bigtable_instance_iam_member,
#     google_bigtable_instance_iam_binding,
#     google_bigtable_table_iam_member,
#     google_bigtable_table_iam_binding,
#     google_billing_account_iam_member,
#     google_billing_account_iam_binding,
#     google_binary_authorization_attestor_iam_member,
#     google_binary_authorization_attestor_iam_binding,
#     google_cloud_tasks_queue_iam_member,
#     google_cloud_tasks_queue_iam_binding,
#     google_cloudbuildv2_connection_iam_member,
#     google_cloudbuildv2_connection_iam_binding,
#     google_clouddeploy_target_iam_member,
#     google_clouddeploy_target_iam_binding,
#     google_colab_runtime_template_iam_member,
#     google_colab_runtime_template_iam_binding,
#     google_compute_backend_service_iam_member,
#     google_compute_backend_service_iam_binding,
#     google_compute_disk_iam_member,
#     google_compute_disk_iam_binding,
#     google_compute_image_iam_member,
#     google_compute_image_iam_binding,
#     google_compute_region_disk_iam_member,
#     google_compute_region_disk_iam_binding,
#     google_compute_snapshot_iam_member,
#     google_compute_snapshot_iam_binding,
#     google_compute_subnetwork_iam_member,
#     google_compute_subnetwork_iam_binding,
#     google_container_analysis_note_iam_member,
#     google_container_analysis_note_iam_binding,
#     google_data_catalog_tag_template_iam_member,
#     google_data_catalog_tag_template_iam_binding,
#     google_data_fusion_instance_iam_member,
#     google_data_fusion_instance_iam_binding,
#     google_dataform_repository_iam_member,
#     google_dataform_repository_iam_binding,
#     google_dataplex_lake_iam_member,
#     google_dataplex_lake_iam_binding,
#     google_dataproc_autoscaling_policy_iam_member,
#     google_dataproc_autoscaling_policy_iam_binding,
#     google_dataproc_job_iam_member,
#     google_dataproc_job_iam_binding,
#     google_dns_managed_zone_iam_member,
#     google_dns_managed_zone_iam_binding,
#     google_endpoints_service_iam_member,
#     google_endpoints_service_iam_binding,
#     google_gke_backup_backup_plan_iam_member,
#     google_gke_backup_backup_plan_iam_binding,
#     google_gke_hub_membership_iam_member,
#     google_gke_hub_membership_iam_binding,
#     google_healthcare_consent_store_iam_member,
#     google_healthcare_consent_store_iam_binding,
#     google_healthcare_dataset_iam_member,
#     google_healthcare_dataset_iam_binding,
#     google_healthcare_dicom_store_iam_member,
#     google_healthcare_dicom_store_iam_binding,
#     google_healthcare_fhir_store_iam_member,
#     google_healthcare_fhir_store_iam_binding,
#     google_healthcare_hl7_v2_store_iam_member,
#     google_healthcare_hl7_v2_store_iam_binding,
#     google_iap_app_engine_service_iam_member,
#     google_iap_app_engine_service_iam_binding,
#     google_iap_app_engine_version_iam_member,
#     google_iap_app_engine_version_iam_binding,
#     google_iap_tunnel_iam_member,
#     google_iap_tunnel_iam_binding,
#     google_iap_tunnel_instance_iam_member,
#     google_iap_tunnel_instance_iam_binding,
#     google_iap_web_iam_member,
#     google_iap_web_iam_binding,
#     google_iap_web_backend_service_iam_member,
#     google_iap_web_backend_service_iam_binding,
#     google_iap_web_cloud_run_service_iam_member,
#     google_iap_web_cloud_run_service_iam_binding,
#     google_iap_web_type_app_engine_iam_member,
#     google_iap_web_type_app_engine_iam_binding,
#     google_iap_web_type_compute_iam_member,
#     google_iap_web_type_compute_iam_binding,
#     google_kms_ekm_connection_iam_member,
#     google_kms_ekm_connection_iam_binding,
#     google_logging_log_view_iam_member,
#     google_logging_log_view_iam_binding,
#     google_notebooks_instance_iam_member,
#     google_notebooks_instance_iam_binding,
#     google_notebooks_runtime_iam_member,
#     google_notebooks_runtime_iam_binding,
#     google_privateca_ca_pool_iam_member,
#     google_privateca_ca_pool_iam_binding,
#     google_pubsub_schema_iam_member,
#     google_pubsub_schema_iam_binding,
#     google_scc_source_iam_member,
#     google_scc_source_iam_binding,
#     google_secret_manager_regional_secret_iam_member,
#     google_secret_manager_regional_secret_iam_binding,
#     google_secure_source_manager_repository_iam_member,
#     google_secure_source_manager_repository_iam_binding,
#     google_service_directory_namespace_iam_member,
#     google_service_directory_namespace_iam_binding,
#     google_spanner_database_iam_member,
#     google_spanner_database_iam_binding,
#     google_spanner_instance_iam_member,
#     google_spanner_instance_iam_binding,
#     google_storage_managed_folder_iam_member,
#     google_storage_managed_folder_iam_binding,
#     google_tags_tag_value_iam_member,
#     google_tags_tag_value_iam_binding,
#     google_vertex_ai_endpoint_iam_member,
#     google_vertex_ai_endpoint_iam_binding,
#     google_vertex_ai_featurestore_iam_member,
#     google_vertex_ai_featurestore_iam_binding,
#     google_workbench_instance_iam_member,
#     google_workbench_instance_iam_binding,
#     google_cloud_run_v2_job_iam_member,
#     google_cloud_run_v2_job_iam_binding,
#     google_iam_policy,
#     google_bigquery_dataset_access,
#     google_storage_bucket_object,
#     google_storage_object_access_control,
#     google_storage_object_acl,
#     google_storage_default_object_acl,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the users, groups or service accounts."}
package rearguard.access_control.google_resource_public

import data.rearguard.lib.cloud

_everybody := {"allUsers", "allAuthenticatedUsers"}

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.path[0] == "resource"
	scalar.value in _everybody
	regex.match(`_iam_(member|binding)$`, scalar.path[1])
	scalar.key in {"member", "members"}
	message := sprintf("%s.%s gives access to %s", [scalar.path[1], scalar.path[2], scalar.value])
}

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.path[0] == "resource"
	scalar.path[1] in {"google_storage_bucket_access_control", "google_storage_default_object_access_control", "google_bigquery_dataset", "google_storage_bucket_acl", "google_storage_object_acl", "google_storage_default_object_acl", "google_storage_object_access_control", "google_bigquery_dataset_access"}
	some name in _everybody
	endswith(scalar.value, name)
	message := sprintf("%s.%s gives access to %s", [scalar.path[1], scalar.path[2], name])
}

# Documents that resources take their grants from.
deny contains {"message": message, "path": path} if {
	some label, instances in input.data.google_iam_policy
	some index, policy in instances
	some number, binding in policy.binding
	some place, member in binding.members
	member in _everybody
	path := ["data", "google_iam_policy", label, index, "binding", number, "members", place]
	message := sprintf("data.google_iam_policy.%s gives access to %s", [label, member])
}

# Modules of Ansible and Deployment Manager: the block that holds a grant, and who gets it.
_grants := [
	["google_storage_bucket", "acl", "entity"],
	["google_storage_bucket", "default_object_acl", "entity"],
	["google_storage_bucket_access_control", "", "entity"],
	["google_storage_default_object_access_control", "", "entity"],
	["google_bigquery_dataset", "access", "special_group"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _grants
	some resource in cloud.resources(type)
	resource.format in {"ansible", "deployment"}
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, _everybody)
	message := sprintf("%s gives access to %s", [resource.name, fact.value])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

# Names for lists of access that hold everybody.
_lists := {"publicread", "publicreadwrite", "authenticatedread"}

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("google_storage_bucket")
	some name in ["predefined_acl", "predefined_default_object_acl"]
	fact := cloud.get(bucket, name)
	cloud.is_one_of(fact, _lists)
	message := sprintf("%s is open to everybody: %s", [bucket.name, fact.value])
}

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.path[0] == "resource"
	scalar.path[1] in {"google_storage_bucket_acl", "google_storage_object_acl", "google_storage_default_object_acl", "google_storage_bucket_object"}
	scalar.key in {"predefined_acl", "default_acl"}
	lower(scalar.value) in _lists
	message := sprintf("%s.%s is open to everybody: %s", [scalar.path[1], scalar.path[2], scalar.value])
}
