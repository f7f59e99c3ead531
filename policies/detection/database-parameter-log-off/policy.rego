# METADATA
# title: Database parameter turns off a log
# description: Without the log of connections or statements, nobody can tell afterwards who read or changed the data.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_parameter_group,
#     aws_rds_cluster_parameter_group,
#     aws_docdb_cluster_parameter_group,
#     aws_neptune_cluster_parameter_group,
#     aws_redshift_parameter_group,
#     "AWS::RDS::DBParameterGroup",
#     "AWS::RDS::DBClusterParameterGroup",
#     "AWS::DocDB::DBClusterParameterGroup",
#     "AWS::Neptune::DBClusterParameterGroup",
#     "AWS::Redshift::ClusterParameterGroup",
#     rds_instance_param_group,
#     rds_param_group,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Turn the parameter on, and export the log."}
package rearguard.detection.database_parameter_log_off

import data.rearguard.lib.parameters

deny contains {"message": message, "path": parameter.path} if {
	some parameter in parameters.stated
	parameter.name in {"log_connections", "log_disconnections", "log_statement", "slow_query_log", "audit_logs", "neptune_enable_audit_log", "enable_user_activity_logging", "server_audit_logging"}
	parameter.value in {"0", "off", "false", "disabled", "none"}
	message := sprintf("%s turns off a log: %s is %s", [parameter.group, parameter.name, parameter.value])
}
