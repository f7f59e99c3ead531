# METADATA
# title: Automatic snapshots of Redshift are turned off
# description: A retention of 0 days turns automatic snapshots off.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_redshift_cluster, "AWS::Redshift::Cluster", module, redshift]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `automated_snapshot_retention_period` to at least 7 days.}
package rearguard.data_protection.redshift_backup_off

import data.rearguard.lib.cloud

_values := {0, "0"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_redshift_cluster")
	fact := cloud.get(resource, "automated_snapshot_retention_period")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s keeps no automatic snapshots: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_redshift_cluster")
