# METADATA
# title: Policy admits any kind of volume
# description: A star among the volumes takes in directories of the node, through which a pod reads and writes what belongs to the node and to others.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality, integrity]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.12"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "List the kinds that are needed, without hostPath."}
package rearguard.access_control.policy_allows_host_paths

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "volumes", index]} if {
	some index
	kind := input.spec.volumes[index]
	kind in {"*", "hostPath"}
	not input.spec.allowedHostPaths
	message := sprintf("%s admits volumes of the kind %s", [kubernetes.title, kind])
}

deny contains {"message": message, "path": ["allowHostDirVolumePlugin"]} if {
	input.allowHostDirVolumePlugin == true
	message := sprintf("%s admits volumes of the kind hostPath", [kubernetes.title])
}

# A path that is listed may be written unless it says otherwise.
deny contains {"message": message, "path": ["spec", "allowedHostPaths", index]} if {
	some index
	allowed := input.spec.allowedHostPaths[index]
	object.get(allowed, "readOnly", false) != true
	message := sprintf("%s lets pods write %v of their node", [kubernetes.title, object.get(allowed, "pathPrefix", "/")])
}

subject contains []
