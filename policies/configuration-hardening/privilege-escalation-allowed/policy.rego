# METADATA
# title: Container may gain privileges
# description: A process in this container may gain more privileges than it was started with, by a setuid program for instance. An attacker who runs code as an ordinary user can so become root in the container, the first step to leave it.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.6"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `allowPrivilegeEscalation: false`, in Compose `security_opt: [no-new-privileges:true]`."}
package rearguard.configuration_hardening.privilege_escalation_allowed

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some place in kubernetes.container_places(_unheld, ["securityContext", "allowPrivilegeEscalation"])
	path := place.path
	message := sprintf("%s may gain privileges: allowPrivilegeEscalation is not false", [place.who])
}

# A privileged container is reported as such.
_unheld contains container if {
	some container in kubernetes.ordinary_containers
	object.get(container.value, ["securityContext", "allowPrivilegeEscalation"], null) == null
	not container.value.securityContext.privileged == true
}

deny contains {"message": message, "path": path} if {
	some container in kubernetes.ordinary_containers
	object.get(container.value, ["securityContext", "allowPrivilegeEscalation"], false) == true
	not container.value.securityContext.privileged == true
	path := array.concat(container.path, ["securityContext", "allowPrivilegeEscalation"])
	message := sprintf("container %s may gain privileges: allowPrivilegeEscalation is true", [kubernetes.name(container)])
}

deny contains {"message": message, "path": path} if {
	some place in compose.places(_free)
	path := array.concat(place.path, ["security_opt"])
	message := sprintf("%s may gain privileges: security_opt has no no-new-privileges", [place.who])
}

_free contains service if {
	some service in compose.services
	not service in _held
	not service in compose.privileged
}

_held contains option.service if {
	some option in compose.security_options
	option.name == "no-new-privileges"
	option.value in {"", "true"}
}

subject contains container.path if some container in kubernetes.ordinary_containers

subject contains service.path if some service in compose.services
