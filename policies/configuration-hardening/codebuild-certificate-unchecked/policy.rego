# METADATA
# title: Build fetches its source unchecked
# description: "Without checking the certificate, anybody on the way can hand the build another source."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_codebuild_project, "AWS::CodeBuild::Project", aws_codebuild, codebuild_project]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, SC-23], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `insecure_ssl`.}
package rearguard.configuration_hardening.codebuild_certificate_unchecked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codebuild_project")
	fact := cloud.get(resource, "source.insecure_ssl")
	cloud.on(fact)
	message := sprintf("%s does not check where its source comes from: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_codebuild_project")
