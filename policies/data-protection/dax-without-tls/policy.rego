# METADATA
# title: DAX traffic is not encrypted
# description: Keys and items pass between the application and the cluster in clear text.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_dax_cluster, "AWS::DAX::Cluster"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `cluster_endpoint_encryption_type = \"TLS\"`."}
package rearguard.data_protection.dax_without_tls

import data.rearguard.lib.cloud

_values := {"TLS"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_dax_cluster")
	fact := cloud.get(resource, "cluster_endpoint_encryption_type")
	cloud.other_than(fact, _values)
	message := sprintf("%s does not encrypt traffic: %s", [resource.name, cloud.says(fact)])
}
