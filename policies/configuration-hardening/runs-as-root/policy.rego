# METADATA
# title: Container runs as root
# description: The container is told to run as user 0. A process that breaks out of it is root on the node, and inside nothing stops an intruder from changing what the image holds.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-02]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Run as a numbered user other than 0 and give it only the files it needs.}
package rearguard.configuration_hardening.runs_as_root

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": setting.path} if {
	some container in kubernetes.linux_containers
	setting := kubernetes.setting(container, "runAsUser")
	setting.value == 0
	message := sprintf("%s runs as root: runAsUser is 0", [setting.who])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	user := split(sprintf("%v", [object.get(service.value, "user", "")]), ":")[0]
	user in {"0", "root"}
	path := array.concat(service.path, ["user"])
	message := sprintf("service %s runs as root: user is %v", [service.name, service.value.user])
}

subject contains container.path if some container in kubernetes.linux_containers

subject contains service.path if some service in compose.services
