# METADATA
# title: Document or graph database has no customer-managed key
# description: With the default key, access to the data cannot be cut off by revoking its key.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_docdb_cluster, aws_neptune_cluster, "AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Name a customer-managed key.}
package rearguard.data_protection.document_database_without_own_key

import data.rearguard.lib.cloud

_properties := [
	["aws_docdb_cluster", "kms_key_id"],
	["aws_neptune_cluster", "kms_key_arn"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}
