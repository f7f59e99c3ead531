# METADATA
# title: PostgreSQL does not log checkpoints
# description: Checkpoints tell of load and of lost time at a restart. Before version 15 they are not logged unless the flag is on.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set the flag `log_checkpoints` to `on`."}
package rearguard.detection.google_sql_checkpoints_not_logged

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("POSTGRES")
	fact := google_sql.flag(instance, "log_checkpoints")
	_off(instance, fact)
	message := sprintf("%s does not log checkpoints: %s", [instance.name, cloud.says(fact)])
}

# They are logged by default since version 15.
_off(_, fact) if cloud.turned_off(fact)

_off(instance, fact) if {
	fact.state == "absent"
	cloud.is_one_of(cloud.get(instance, "database_version"), {"POSTGRES_9_6", "POSTGRES_10", "POSTGRES_11", "POSTGRES_12", "POSTGRES_13", "POSTGRES_14"})
}

subject contains instance.path if some instance in google_sql.instances("POSTGRES")
