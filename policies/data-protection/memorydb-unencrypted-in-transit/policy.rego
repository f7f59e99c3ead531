# METADATA
# title: MemoryDB traffic is not encrypted
# description: Everybody on the network path reads and changes commands and values without TLS.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_memorydb_cluster, "AWS::MemoryDB::Cluster", module]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Remove `tls_enabled = false`.}
package rearguard.data_protection.memorydb_unencrypted_in_transit

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_memorydb_cluster")
	fact := cloud.get(resource, "tls_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s does not encrypt traffic: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_memorydb_cluster")
