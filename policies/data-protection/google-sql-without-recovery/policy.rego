# METADATA
# title: Database cannot be restored to a moment
# description: Without the log of changes everything since the nightly backup is lost.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `point_in_time_recovery_enabled`, or `binary_log_enabled` for MySQL."}
package rearguard.data_protection.google_sql_without_recovery

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_sql_database_instance")
	not _excused(resource)
	fact := cloud.any(resource, ["settings.backup_configuration.point_in_time_recovery_enabled", "settings.backup_configuration.binary_log_enabled"])
	cloud.off(fact)
	message := sprintf("%s cannot be restored to a moment: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"master_instance_name"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if some resource in cloud.resources("google_sql_database_instance")
