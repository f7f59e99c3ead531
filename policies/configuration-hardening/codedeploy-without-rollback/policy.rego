# METADATA
# title: Failed deployment is not rolled back
# description: A deployment that fails half way stays half done until somebody notices.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_codedeploy_deployment_group, "AWS::CodeDeploy::DeploymentGroup"]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `enabled = true` in `auto_rollback_configuration`.}
package rearguard.configuration_hardening.codedeploy_without_rollback

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codedeploy_deployment_group")
	fact := cloud.get(resource, "auto_rollback_configuration.enabled")
	cloud.off(fact)
	message := sprintf("%s does not roll back what fails: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_codedeploy_deployment_group")
