# METADATA
# title: Containers of the pod see each other's processes
# description: Each container can signal the processes of the others, and read their environment and files through /proc. A small helper broken into so takes the main container with it.
# custom:
#   severity: low
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1611, T1040], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove `shareProcessNamespace`; debug with an ephemeral container instead.}
package rearguard.configuration_hardening.process_namespace_shared

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	kubernetes.spec.value.shareProcessNamespace == true
	path := array.concat(kubernetes.spec.path, ["shareProcessNamespace"])
	message := sprintf("containers of %s see each other's processes", [kubernetes.title])
}

subject contains kubernetes.spec.path
