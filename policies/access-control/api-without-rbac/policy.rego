# METADATA
# title: API server does not ask roles what is allowed
# description: RBAC is the authorizer that roles and bindings speak to. Without it they have no effect, and without any mode at all the API server allows everything.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.2.9"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `--authorization-mode=Node,RBAC`."}
package rearguard.access_control.api_without_rbac

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists_not({"kube-apiserver"}, "authorization-mode", "RBAC")

deny contains finding if some finding in control_plane.lacks(_unconfigured, "authorization-mode")

# A file may state the modes instead.
_unconfigured contains "kube-apiserver" if not "kube-apiserver" in _with_file

_with_file contains name if {
	some program in control_plane.programs
	control_plane.flag(program, "authorization-config")
	name = program.name
}

subject contains path if some path in control_plane.judged({"kube-apiserver"})
