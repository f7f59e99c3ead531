# METADATA
# title: Replication task keeps no log
# description: Without a log nobody can tell which rows were left out or refused.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_dms_replication_task, "AWS::DMS::ReplicationTask"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `Logging.EnableLogging` to true in the settings of the task.}
package rearguard.detection.dms_task_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some task in cloud.resources("aws_dms_replication_task")
	settings := task.value.replication_task_settings__json
	not settings.Logging.EnableLogging == true
	path := array.concat(task.path, ["replication_task_settings__json", "Logging", "EnableLogging"])
	message := sprintf("%s keeps no log", [task.name])
}

deny contains {"message": message, "path": fact.path} if {
	some task in cloud.resources("aws_dms_replication_task")
	fact := cloud.get(task, "replication_task_settings")
	_is_silent(task, fact)
	message := sprintf("%s keeps no log", [task.name])
}

# Settings that are not stated turn the log off, and so does a text without it.
_is_silent(_, fact) if cloud.missing(fact)

_is_silent(task, fact) if {
	task.format == "cloudformation"
	settings := json.unmarshal(fact.value)
	not settings.Logging.EnableLogging == true
}
