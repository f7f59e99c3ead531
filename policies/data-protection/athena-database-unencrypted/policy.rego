# METADATA
# title: Athena database does not encrypt its results
# description: Query results are copies of the data and are written in clear text if nothing else is said.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [aws_athena_database]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Add `encryption_configuration`.}
package rearguard.data_protection.athena_database_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_athena_database")
	fact := cloud.get(resource, "encryption_configuration.encryption_option")
	cloud.missing(fact)
	message := sprintf("%s does not encrypt query results: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_athena_database")
