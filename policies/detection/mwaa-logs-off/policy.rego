# METADATA
# title: Airflow keeps a part of its logs to itself
# description: "Each part of Airflow has its log: who signed in, what was scheduled, what a task did. What is not sent is lost."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_mwaa_environment, "AWS::MWAA::Environment"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `enabled = true` for every log in `logging_configuration`.}
package rearguard.detection.mwaa_logs_off

import data.rearguard.lib.cloud

_logs := ["dag_processing_logs", "scheduler_logs", "task_logs", "webserver_logs", "worker_logs"]

deny contains {"message": message, "path": fact.path} if {
	some environment in cloud.resources("aws_mwaa_environment")
	facts := [said |
		some log in _logs
		said := cloud.get(environment, sprintf("logging_configuration.%s.enabled", [log]))
		cloud.off(said)
	]
	fact := facts[0]
	message := sprintf("%s does not send all of its logs: %s", [environment.name, cloud.says(fact)])
}
