# METADATA
# title: Protection against deletion is turned off
# description: "Destroying what is kept here is a decision in one step: a slip of automation or a hasty attacker is enough."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_qldb_ledger,
#     aws_cloudtrail_event_data_store,
#     aws_neptunegraph_graph,
#     aws_rds_global_cluster,
#     aws_neptune_global_cluster,
#     aws_docdb_global_cluster,
#     aws_dsql_cluster,
#     "AWS::QLDB::Ledger",
#     "AWS::CloudTrail::EventDataStore",
#     "AWS::NeptuneGraph::Graph",
#     "AWS::RDS::GlobalCluster",
#     "AWS::DSQL::Cluster",
#   ]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Turn the protection on."}
package rearguard.data_protection.deletion_protection_turned_off

import data.rearguard.lib.cloud

# Protected unless somebody says otherwise.
_protected := {
	"aws_qldb_ledger": "deletion_protection",
	"aws_cloudtrail_event_data_store": "termination_protection_enabled",
	"aws_neptunegraph_graph": "deletion_protection",
}

# Protected where somebody says so.
_unprotected := {
	"aws_rds_global_cluster": "deletion_protection",
	"aws_neptune_global_cluster": "deletion_protection",
	"aws_docdb_global_cluster": "deletion_protection",
	"aws_dsql_cluster": "deletion_protection_enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _protected
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.turned_off(fact)
	message := sprintf("%s may be deleted by one call: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _unprotected
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s may be deleted by one call: %s", [resource.name, cloud.says(fact)])
}
