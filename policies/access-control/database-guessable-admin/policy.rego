# METADATA
# title: Database administrator has a name that everybody tries
# description: Guessing passwords needs a name first; `admin`, `postgres` and the like are tried before all others.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_redshift_cluster,
#     aws_docdb_cluster,
#     aws_redshiftserverless_namespace,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::Redshift::Cluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::RedshiftServerless::Namespace",
#     module,
#     rds_instance,
#     rds_cluster,
#     redshift,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Choose a name of your own; it can only be set when the database is created.}
package rearguard.access_control.database_guessable_admin

import data.rearguard.lib.cloud

_values := {"admin", "administrator", "postgres", "root", "awsuser", "sa", "master", "dbadmin"}

_properties := [
	["aws_db_instance", "username"],
	["aws_rds_cluster", "master_username"],
	["aws_redshift_cluster", "master_username"],
	["aws_docdb_cluster", "master_username"],
	["aws_redshiftserverless_namespace", "admin_username"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s has a guessable administrator: %s", [resource.name, cloud.says(fact)])
}
