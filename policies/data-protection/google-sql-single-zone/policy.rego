# METADATA
# title: Database stands in one zone
# description: When the zone fails the database is gone until it returns. A second zone takes over within minutes.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `availability_type` to `REGIONAL`."}
package rearguard.data_protection.google_sql_single_zone

import data.rearguard.lib.cloud

_values := {"REGIONAL"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_sql_database_instance")
	not _excused(resource)
	fact := cloud.get(resource, "settings.availability_type")
	cloud.other_than(fact, _values)
	message := sprintf("%s stands in one zone: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"master_instance_name"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if some resource in cloud.resources("google_sql_database_instance")
