# METADATA
# title: Transfer task keeps no log
# description: A task of DataSync reads whole file systems and writes them elsewhere. Without a log nobody can tell which files left, nor which were refused.
# related_resources: [{ref: "https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_datasync_task, "AWS::DataSync::Task"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Name a log group, and set `log_level` to `BASIC` or `TRANSFER`."}
package rearguard.detection.datasync_task_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some task in cloud.resources("aws_datasync_task")
	some fact in _silent(task)
	message := sprintf("%s keeps no log: %s", [task.name, cloud.says(fact)])
}

# With no group there is nowhere to write to, whatever the level.
_silent(task) := [group] if {
	group := cloud.get(task, "cloudwatch_log_group_arn")
	cloud.missing(group)
} else := [level] if {
	level := cloud.get(task, "options.log_level")
	cloud.is_one_of(level, {"OFF"})
}
