# METADATA
# title: Database keeps no automatic backups
# description: A mistake or an intruder destroys the data for good. Backups are off unless they are turned on.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Enable `backup_configuration`.}
package rearguard.data_protection.google_sql_backup_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some database in cloud.resources("google_sql_database_instance")
	cloud.missing(cloud.get(database, "master_instance_name"))
	fact := cloud.get(database, "settings.backup_configuration.enabled")
	cloud.off(fact)
	message := sprintf("%s keeps no automatic backups: %s", [database.name, cloud.says(fact)])
}
