# METADATA
# title: Athena clients may override the settings of the workgroup
# description: Settings for encryption and place of results only hold if clients cannot replace them with their own.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_athena_workgroup, "AWS::Athena::WorkGroup"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `enforce_workgroup_configuration = true`.}
package rearguard.data_protection.athena_workgroup_not_enforced

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_athena_workgroup")
	fact := cloud.get(resource, "configuration.enforce_workgroup_configuration")
	cloud.turned_off(fact)
	message := sprintf("%s lets clients override its settings: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_athena_workgroup")
