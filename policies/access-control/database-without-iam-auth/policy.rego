# METADATA
# title: Database does not take IAM logins
# description: IAM logins are short-lived and tied to a person or role; passwords are neither.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_db_instance, aws_rds_cluster, "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", module, rds_instance, rds_cluster]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `iam_database_authentication_enabled = true`.}
package rearguard.access_control.database_without_iam_auth

import data.rearguard.lib.cloud
import data.rearguard.lib.databases

_properties := {
	"aws_db_instance": "iam_database_authentication_enabled",
	"aws_rds_cluster": "iam_database_authentication_enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in databases.standalone(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s does not take IAM logins: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in databases.standalone(type)
}
