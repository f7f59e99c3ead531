# METADATA
# title: CodeBuild project has no customer-managed key
# description: Build output is encrypted with the key that AWS manages for S3; everybody who may read the bucket may read it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_codebuild_project, "AWS::CodeBuild::Project", aws_codebuild, codebuild_project]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `encryption_key`.}
package rearguard.data_protection.codebuild_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codebuild_project")
	fact := cloud.get(resource, "encryption_key")
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_codebuild_project")
