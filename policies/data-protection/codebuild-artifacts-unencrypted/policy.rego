# METADATA
# title: CodeBuild artifacts are not encrypted
# description: Artifacts are what will be deployed. Turning their encryption off exposes them in the bucket.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_codebuild_project, "AWS::CodeBuild::Project", aws_codebuild, codebuild_project]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Remove `encryption_disabled`.}
package rearguard.data_protection.codebuild_artifacts_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codebuild_project")
	fact := cloud.get(resource, "artifacts.encryption_disabled")
	cloud.on(fact)
	message := sprintf("%s turns the encryption of its artifacts off: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codebuild_project")
	some artifacts in cloud.blocks(resource, "secondary_artifacts")
	fact := cloud.get(artifacts, "encryption_disabled")
	cloud.on(fact)
	message := sprintf("%s turns the encryption of further artifacts off: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_codebuild_project")
