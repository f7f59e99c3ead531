# METADATA
# title: Service states no security options
# description: "Without them the service runs with what the host happens to have: whether AppArmor, SELinux or seccomp profiles hold is left to the machine it lands on."
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-07]
#   controls: {cwe: [CWE-693], attack: [T1611], nist-800-53: [SC-39, SI-16], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `security_opt` with no-new-privileges and the profiles that are meant.}
package rearguard.configuration_hardening.security_options_missing

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some place in compose.places(_silent)
	path := array.concat(place.path, ["security_opt"])
	message := sprintf("%s states no security options", [place.who])
}

_silent contains service if {
	some service in compose.services
	object.get(service.value, "security_opt", null) in [null, []]
}

subject contains service.path if some service in compose.services
