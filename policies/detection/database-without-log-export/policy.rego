# METADATA
# title: Database exports no logs
# description: Logs that stay on the instance are gone after days and cannot raise an alarm.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_db_instance, aws_rds_cluster, "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", module, rds_instance, rds_cluster]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Name the logs in `enabled_cloudwatch_logs_exports`."}
package rearguard.detection.database_without_log_export

import data.rearguard.lib.cloud
import data.rearguard.lib.databases

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_db_instance", "aws_rds_cluster"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "enabled_cloudwatch_logs_exports")
	cloud.missing(fact)
	not databases.is_member(resource)
	message := sprintf("%s exports no logs: %s", [resource.name, cloud.says(fact)])
}
