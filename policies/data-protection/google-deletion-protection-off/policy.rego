# METADATA
# title: Data store may be deleted by one apply
# description: Deletion protection is on unless it is turned off; without it a wrong plan destroys the data.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, deployment-manager]
#   resources: [
#     google_bigquery_table,
#     google_spanner_database,
#     google_bigtable_table,
#     google_container_cluster,
#     google_alloydb_cluster,
#     google_firestore_database,
#     container.cluster,
#     google_bigtable_instance,
#     google_redis_cluster,
#     google_memorystore_instance,
#     google_filestore_instance,
#     google_secret_manager_secret,
#     google_compute_instance,
#     compute.instance,
#   ]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `deletion_protection = false`."}
package rearguard.data_protection.google_deletion_protection_off

import data.rearguard.lib.cloud

_types := {
	"google_bigquery_table",
	"google_spanner_database",
	"google_bigtable_table",
	"google_container_cluster",
	"google_alloydb_cluster",
	"google_firestore_database",
	"google_bigtable_instance",
	"google_compute_instance",
	"google_filestore_instance",
	"google_memorystore_instance",
	"google_redis_cluster",
	"google_secret_manager_secret",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.any(resource, ["deletion_protection", "deletion_protection_enabled", "enable_drop_protection"])
	cloud.turned_off(fact)
	message := sprintf("%s may be deleted by one apply: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some database in cloud.resources("google_firestore_database")
	fact := cloud.get(database, "delete_protection_state")
	cloud.is_one_of(fact, {"DELETE_PROTECTION_DISABLED"})
	message := sprintf("%s may be deleted by one apply: %s", [database.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
