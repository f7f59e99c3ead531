# METADATA
# title: Kubelet keeps idle connections for ever
# description: Zero switches off the timeout of sessions for commands, logs and ports. Those left open hold ports and memory of the node until it runs out.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], cis-kubernetes-1.23: ["4.2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `streamingConnectionIdleTimeout` to five minutes or another time above zero.}
package rearguard.configuration_hardening.kubelet_idle_connections

import data.rearguard.lib.control_plane

deny contains {"message": message, "path": one.path, "text": one.text} if {
	some program in control_plane.programs
	program.name == "kubelet"
	one := control_plane.flag(program, "streaming-connection-idle-timeout")
	regex.match(`^(0[a-z]*)+$`, one.value)
	message := sprintf("%s keeps idle connections for ever: %s", [program.who, one.value])
}

subject contains path if some path in control_plane.judged({"kubelet"})
