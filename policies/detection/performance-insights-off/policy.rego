# METADATA
# title: Database keeps no history of its load
# description: Performance Insights shows which statements ran and who waited, days after an incident.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_db_instance, aws_rds_cluster_instance, "AWS::RDS::DBInstance", module, rds_instance]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `performance_insights_enabled = true`."}
package rearguard.detection.performance_insights_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_db_instance", "aws_rds_cluster_instance"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "performance_insights_enabled")
	cloud.off(fact)
	message := sprintf("%s keeps no history of its load: %s", [resource.name, cloud.says(fact)])
}
