# METADATA
# title: Kafka clients need no authentication
# description: Everybody on the network may read from and write to every topic.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_msk_cluster, "AWS::MSK::Cluster", msk_cluster, module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Turn `unauthenticated` off and use SASL or TLS client certificates.}
package rearguard.access_control.msk_unauthenticated_clients

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_msk_cluster")
	fact := cloud.get(resource, "client_authentication.unauthenticated")
	cloud.on(fact)
	message := sprintf("%s takes clients without authentication: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_msk_cluster")
