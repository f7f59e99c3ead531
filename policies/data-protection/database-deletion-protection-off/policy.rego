# METADATA
# title: Database may be deleted by a single call
# description: Deletion protection makes destroying a database a decision in two steps, which stops slips of automation and hasty attackers.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_docdb_cluster,
#     aws_neptune_cluster,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::Neptune::DBCluster",
#     module,
#     rds_instance,
#     rds_cluster,
#   ]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `deletion_protection = true`.}
package rearguard.data_protection.database_deletion_protection_off

import data.rearguard.lib.cloud
import data.rearguard.lib.databases

_properties := {
	"aws_db_instance": "deletion_protection",
	"aws_rds_cluster": "deletion_protection",
	"aws_docdb_cluster": "deletion_protection",
	"aws_neptune_cluster": "deletion_protection",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in databases.standalone(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	not _outlives_its_stack(resource)
	message := sprintf("%s has no deletion protection: %s", [resource.name, cloud.says(fact)])
}

# A template that keeps the data, or a copy of them, has thought of the end.
_outlives_its_stack(resource) if {
	input.Resources[resource.name].DeletionPolicy in {"Snapshot", "Retain", "RetainExceptOnCreate"}
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in databases.standalone(type)
}
