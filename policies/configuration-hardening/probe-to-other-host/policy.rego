# METADATA
# title: Probe is sent to another host
# description: The kubelet sends probes from the node. Given another host, it asks addresses that the pod itself could not reach, and tells the answer by the state of the pod.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove `host` from the probe or hook.}
package rearguard.configuration_hardening.probe_to_other_host

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	some probe in ["livenessProbe", "readinessProbe", "startupProbe"]
	some way in ["httpGet", "tcpSocket"]
	host := container.value[probe][way].host
	not host in {null, "", "127.0.0.1", "localhost", "::1"}
	path := array.concat(container.path, [probe, way, "host"])
	message := sprintf("container %s sends its probe to %v", [kubernetes.name(container), host])
}

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	some moment in ["postStart", "preStop"]
	host := container.value.lifecycle[moment].httpGet.host
	not host in {null, "", "127.0.0.1", "localhost", "::1"}
	path := array.concat(container.path, ["lifecycle", moment, "httpGet", "host"])
	message := sprintf("container %s sends its probe to %v", [kubernetes.name(container), host])
}

subject contains container.path if some container in kubernetes.containers
