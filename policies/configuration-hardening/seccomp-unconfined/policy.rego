# METADATA
# title: Container may make every system call
# description: The seccomp filter is switched off. Container runtimes block some fifty system calls that programs hardly need and exploits of the kernel often do.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/node/seccomp/"}, {ref: "https://docs.docker.com/engine/security/seccomp/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-07]
#   controls: {cwe: [CWE-693], attack: [T1611], nist-800-53: [SC-39, SI-16], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use RuntimeDefault, or a profile that allows what the program needs."}
package rearguard.configuration_hardening.seccomp_unconfined

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.linux_containers
	setting := kubernetes.setting(container, "seccompProfile")
	setting.value.type == "Unconfined"
	path := array.concat(setting.path, ["type"])
	message := sprintf("%s runs without a seccomp filter: Unconfined", [setting.who])
}

deny contains {"message": message, "path": annotation.path} if {
	some annotation in kubernetes.annotations
	regex.match(`^(container\.)?seccomp\.security\.alpha\.kubernetes\.io/`, annotation.key)
	annotation.value == "unconfined"
	message := sprintf("%s runs without a seccomp filter: %s", [kubernetes.title, annotation.key])
}

deny contains {"message": message, "path": option.path} if {
	some option in compose.security_options
	words := array.concat([option.name], split(option.value, ":"))
	"seccomp" in words
	"unconfined" in words
	message := sprintf("service %s runs without a seccomp filter", [option.service.name])
}

subject contains container.path if some container in kubernetes.linux_containers

subject contains service.path if some service in compose.services
