# METADATA
# title: Database is reachable from the internet
# description: A public address puts the login of the database before everybody, so that one weak password or one flaw is enough.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster_instance,
#     aws_neptune_cluster_instance,
#     aws_rds_shard_group,
#     aws_timestreaminfluxdb_db_instance,
#     aws_timestreaminfluxdb_db_cluster,
#     aws_neptunegraph_graph,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBShardGroup",
#     "AWS::Neptune::DBInstance",
#     "AWS::NeptuneGraph::Graph",
#     "AWS::Timestream::InfluxDBInstance",
#     "AWS::Timestream::InfluxDBCluster",
#     module,
#     rds_instance,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `publicly_accessible = false` and reach the database over private networks.}
package rearguard.access_control.database_publicly_accessible

import data.rearguard.lib.cloud

_properties := {
	"aws_db_instance": "publicly_accessible",
	"aws_rds_cluster_instance": "publicly_accessible",
	"aws_neptune_cluster_instance": "publicly_accessible",
	"aws_rds_shard_group": "publicly_accessible",
	"aws_timestreaminfluxdb_db_instance": "publicly_accessible",
	"aws_timestreaminfluxdb_db_cluster": "publicly_accessible",
	"aws_neptunegraph_graph": "public_connectivity",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.on(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
