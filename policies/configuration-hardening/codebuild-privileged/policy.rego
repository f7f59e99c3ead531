# METADATA
# title: CodeBuild runs builds privileged
# description: A privileged build controls the Docker daemon of its host and with it the credentials of the build.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_codebuild_project, "AWS::CodeBuild::Project", aws_codebuild, codebuild_project]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `privileged_mode` where no images are built.}
package rearguard.configuration_hardening.codebuild_privileged

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codebuild_project")
	fact := cloud.get(resource, "environment.privileged_mode")
	cloud.on(fact)
	message := sprintf("%s runs builds privileged: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_codebuild_project")
