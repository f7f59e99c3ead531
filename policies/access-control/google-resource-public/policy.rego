# METADATA
# title: Resource is given to everybody
# description: "`allUsers` is everybody on the internet and `allAuthenticatedUsers` everybody with a Google account: that is not your organisation."
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks]
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

# Modules of Ansible: the block that holds a grant, and who gets it.
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
	resource.format == "ansible"
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, _everybody)
	message := sprintf("%s gives access to %s", [resource.name, fact.value])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

# Names for lists of access that hold everybody.
deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.path[0] == "resource"
	scalar.path[1] in {"google_storage_bucket_acl", "google_storage_object_acl", "google_storage_default_object_acl", "google_storage_bucket_object"}
	scalar.key in {"predefined_acl", "default_acl"}
	lower(scalar.value) in {"publicread", "publicreadwrite", "authenticatedread"}
	message := sprintf("%s.%s is open to everybody: %s", [scalar.path[1], scalar.path[2], scalar.value])
}
