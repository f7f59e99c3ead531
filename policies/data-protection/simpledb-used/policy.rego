# METADATA
# title: Data is kept in SimpleDB
# description: SimpleDB cannot encrypt what it stores with a key, and has no backups to restore from.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_simpledb_domain, "AWS::SDB::Domain"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Keep the data in DynamoDB.}
package rearguard.data_protection.simpledb_used

import data.rearguard.lib.cloud

deny contains {"message": message, "path": domain.path} if {
	some domain in cloud.resources("aws_simpledb_domain")
	message := sprintf("%s is kept in SimpleDB, which does not encrypt", [domain.name])
}
