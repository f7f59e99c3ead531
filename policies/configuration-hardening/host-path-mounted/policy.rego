# METADATA
# title: Pod mounts a directory of its node
# description: What lies in a host path outlives the pod, differs from node to node and is shared with whatever else mounts it. The baseline of the Pod Security Standards allows none.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.12"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use a persistent volume, an emptyDir, or a local volume that the cluster manages."}
package rearguard.configuration_hardening.host_path_mounted

import data.rearguard.lib.host_files
import data.rearguard.lib.kubernetes

# Who mounts what a rule of its own judges is told there, and agents of the cluster itself
# are not meant.
# A workload is told once, at the first of what it mounts.
deny contains {"message": message, "path": places[0], "related": related} if {
	not input.metadata.namespace == "kube-system"
	count(_judged) == 0
	mounts := sort({[found.path, found.value] |
		some found in kubernetes.host_paths
		place := found.value
		not host_files.is_public(place)
	})
	places := [mount[0] | some mount in mounts]
	related := [{"message": "and here", "path": place} | some place in array.slice(places, 1, count(places))]
	what := concat(", ", [mount[1] | some mount in mounts])
	message := sprintf("%s mounts %s of its node", [kubernetes.title, what])
}

_judged contains found if {
	some found in kubernetes.host_paths
	host_files.sensitive(found.value)
}

_judged contains found if {
	some found in kubernetes.host_paths
	host_files.is_runtime_socket(found.value)
}

subject contains kubernetes.spec.path
