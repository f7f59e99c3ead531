# METADATA
# title: Workload runs beside the parts of the cluster
# description: What runs in this namespace reads its secrets through one mistaken role, is exempt from many policies and is easily taken for a part of the cluster.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-653], attack: [T1036.005, T1610], nist-800-53: [SC-39, AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the workload a namespace of its own, unless it is a part of the cluster."}
package rearguard.access_control.system_namespace_used

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["metadata", "namespace"]} if {
	input.metadata.namespace == "kube-system"
	some container in kubernetes.containers
	image := container.value.image
	not regex.match(`^(?:registry\.k8s\.io|k8s\.gcr\.io|gcr\.io/google[-_]containers|gke\.gcr\.io|mcr\.microsoft\.com|[0-9]+\.dkr\.ecr\.|public\.ecr\.aws/eks)`, image)
	message := sprintf("%s runs in kube-system", [kubernetes.title])
}

subject contains kubernetes.spec.path
