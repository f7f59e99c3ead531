# METADATA
# title: CodeBuild names the key that AWS manages
# description: "The key behind `alias/aws/s3` is the default under another name: nobody can restrict or revoke its use."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_codebuild_project, "AWS::CodeBuild::Project", aws_codebuild, codebuild_project]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `encryption_key` to a key of your own.}
package rearguard.data_protection.codebuild_default_key

import data.rearguard.lib.aws_keys
import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codebuild_project")
	fact := cloud.get(resource, "encryption_key")
	aws_keys.is_of_aws(fact)
	message := sprintf("%s uses %s, a key that AWS manages", [resource.name, aws_keys.alias(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_codebuild_project")
