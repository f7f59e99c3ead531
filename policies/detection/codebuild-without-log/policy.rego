# METADATA
# title: Build keeps no log
# description: Without a log nobody can tell what a build did with the source and the secrets it was given.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_codebuild_project, "AWS::CodeBuild::Project"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Leave one of the logs enabled.}
package rearguard.detection.codebuild_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some project in cloud.resources("aws_codebuild_project")
	fact := cloud.get(project, "logs_config.cloudwatch_logs.status")
	cloud.is_one_of(fact, {"DISABLED"})
	cloud.other_than(cloud.get(project, "logs_config.s3_logs.status"), {"ENABLED"})
	message := sprintf("%s keeps no log: %s", [project.name, cloud.says(fact)])
}
