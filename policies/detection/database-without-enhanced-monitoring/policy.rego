# METADATA
# title: Database is not monitored below the engine
# description: Without enhanced monitoring nobody sees the processes and the load of the machine under the database.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_db_instance, aws_rds_cluster_instance, "AWS::RDS::DBInstance", module, rds_instance]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `monitoring_interval` to 60 or less, and a role."}
package rearguard.detection.database_without_enhanced_monitoring

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_db_instance", "aws_rds_cluster_instance"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "monitoring_interval")
	_unmonitored(fact)
	message := sprintf("%s is not monitored below the engine: %s", [resource.name, cloud.says(fact)])
}

_unmonitored(fact) if cloud.missing(fact)

_unmonitored(fact) if cloud.is_one_of(fact, {0})
