# METADATA
# title: DAX cluster is not encrypted
# description: DAX keeps copies of table rows on disk. The table may be encrypted while its cache is not.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_dax_cluster, "AWS::DAX::Cluster"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Enable `server_side_encryption`; it can only be chosen when the cluster is created.}
package rearguard.data_protection.dax_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_dax_cluster")
	fact := cloud.get(resource, "server_side_encryption.enabled")
	cloud.off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_dax_cluster")
