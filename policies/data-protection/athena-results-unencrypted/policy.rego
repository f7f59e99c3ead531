# METADATA
# title: Athena workgroup does not encrypt its results
# description: Query results are copies of the data, written to a bucket under the rules of whoever runs the query.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_athena_workgroup, "AWS::Athena::WorkGroup"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `encryption_configuration` in `result_configuration`.}
package rearguard.data_protection.athena_results_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_athena_workgroup")
	fact := cloud.get(resource, "configuration.result_configuration.encryption_configuration.encryption_option")
	cloud.missing(fact)
	message := sprintf("%s does not encrypt query results: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_athena_workgroup")
