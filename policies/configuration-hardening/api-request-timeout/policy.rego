# METADATA
# title: API server lets requests run for long
# description: Every request that is kept open takes memory and a place in the queue. With a long timeout few clients are enough to make the API server wait.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], cis-kubernetes-1.23: ["1.2.23"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave `--request-timeout` at one minute, and below five."}
package rearguard.configuration_hardening.api_request_timeout

import data.rearguard.lib.control_plane

_five_minutes := 300000000000

deny contains {"message": message, "path": one.path, "text": one.text} if {
	some program in control_plane.programs
	program.name == "kube-apiserver"
	one := control_plane.flag(program, "request-timeout")
	time.parse_duration_ns(one.value) > _five_minutes
	message := sprintf("%s lets requests run for %s", [program.who, one.value])
}

subject contains path if some path in control_plane.judged({"kube-apiserver"})
