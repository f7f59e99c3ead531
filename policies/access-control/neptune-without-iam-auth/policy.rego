# METADATA
# title: Neptune cluster does not authenticate with IAM
# description: "Without IAM authentication everybody who reaches the port may read and change the graph: there is no other login."
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_neptune_cluster, "AWS::Neptune::DBCluster"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `iam_database_authentication_enabled = true`.}
package rearguard.access_control.neptune_without_iam_auth

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_neptune_cluster")
	fact := cloud.get(resource, "iam_database_authentication_enabled")
	cloud.off(fact)
	message := sprintf("%s does not authenticate with IAM: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_neptune_cluster")
