# METADATA
# title: Service is restarted without end
# description: A service that fails at once is started again and again. It fills logs, takes the machine's time, and gives an attacker as many tries as he likes at a fault that ends the process.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [compose]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `restart: on-failure:5`, or `deploy.restart_policy` with max_attempts."}
package rearguard.configuration_hardening.restart_without_end

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.restart in {"always", "unless-stopped", "on-failure"}
	path := array.concat(service.path, ["restart"])
	message := sprintf("service %s is restarted without end: %s", [service.name, service.value.restart])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	policy := service.value.deploy.restart_policy
	object.get(policy, "max_attempts", null) == null
	object.get(policy, "condition", "any") != "none"
	path := array.concat(service.path, ["deploy", "restart_policy"])
	message := sprintf("service %s is restarted without end: no max_attempts", [service.name])
}

subject contains service.path if some service in compose.services
