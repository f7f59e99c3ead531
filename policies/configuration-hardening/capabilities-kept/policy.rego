# METADATA
# title: Container keeps capabilities it was not given on purpose
# description: Unless all capabilities are dropped, a container keeps about fourteen, among them the right to forge packets and to change the owner of files. Few programs need any of them.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-03]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Drop ALL and add back the single ones that are needed.}
package rearguard.configuration_hardening.capabilities_kept

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some place in kubernetes.container_places(_unbared, ["securityContext", "capabilities", "drop"])
	path := place.path
	message := sprintf("%s does not drop ALL capabilities", [place.who])
}

_unbared contains container if {
	some container in kubernetes.ordinary_containers
	not container in _bare
	not container.value.securityContext.privileged == true
}

_bare contains capability.container if {
	some capability in kubernetes.capabilities
	capability.change == "drop"
	capability.name == "ALL"
}

deny contains {"message": message, "path": path} if {
	some place in compose.places(_keeping)
	path := array.concat(place.path, ["cap_drop"])
	message := sprintf("%s does not drop ALL capabilities", [place.who])
}

_keeping contains service if {
	some service in compose.services
	not service in _bare_services
	not service in compose.privileged
}

_bare_services contains capability.service if {
	some capability in compose.capabilities
	capability.change == "drop"
	capability.name == "ALL"
}

subject contains container.path if some container in kubernetes.ordinary_containers

subject contains service.path if some service in compose.services
