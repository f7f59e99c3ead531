# METADATA
# title: Object is put into the default namespace
# description: Roles, quotas and network policies work by namespace. In default, where everything lands that nobody placed, they cannot tell workloads apart.
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-service, kubernetes-ingress, kubernetes-service-account, kubernetes-config-map, kubernetes-secret, kubernetes-network-policy]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-710], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.7.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give the workload a namespace of its own.}
package rearguard.configuration_hardening.default_namespace_used

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["metadata", "namespace"]} if {
	input.metadata.namespace in {"default", "kube-public", "kube-node-lease"}
	message := sprintf("%s is put into the namespace %s", [kubernetes.title, input.metadata.namespace])
}

subject contains []
