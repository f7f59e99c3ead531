# METADATA
# title: Service opens a port on every node
# description: A NodePort is open on the address of every node of the cluster, the ones with public addresses included, and cannot be narrowed by the Service.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/service/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-service]
#   impact: [confidentiality, availability]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use ClusterIP behind an Ingress or a Gateway, or a load balancer whose sources are restricted."}
package rearguard.exposure.service_node_port

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "type"]} if {
	input.spec.type == "NodePort"
	message := sprintf("%s opens a port on every node", [kubernetes.title])
}

subject contains []
