# METADATA
# title: Logs of builds are not encrypted
# description: "Build logs hold names of systems and, by mistake, secrets."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_codebuild_project, "AWS::CodeBuild::Project"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Remove `encryption_disabled`.}
package rearguard.data_protection.codebuild_logs_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codebuild_project")
	fact := cloud.get(resource, "logs_config.s3_logs.encryption_disabled")
	cloud.on(fact)
	message := sprintf("%s writes its logs unencrypted: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_codebuild_project")
