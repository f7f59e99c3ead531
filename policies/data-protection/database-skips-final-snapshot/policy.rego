# METADATA
# title: Database is deleted without a last snapshot
# description: When the database is replaced or destroyed, nothing is left to return to.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_rds_cluster,
#     aws_docdb_cluster,
#     aws_neptune_cluster,
#     aws_redshift_cluster,
#     "AWS::RDS::DBCluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::Neptune::DBCluster",
#     "AWS::Redshift::Cluster",
#     module,
#     rds_cluster,
#     redshift,
#   ]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `skip_final_snapshot = false` and `final_snapshot_identifier`.}
package rearguard.data_protection.database_skips_final_snapshot

import data.rearguard.lib.cloud

_properties := {
	"aws_rds_cluster": "skip_final_snapshot",
	"aws_docdb_cluster": "skip_final_snapshot",
	"aws_neptune_cluster": "skip_final_snapshot",
	"aws_redshift_cluster": "skip_final_snapshot",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.on(fact)
	message := sprintf("%s takes no last snapshot: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
