# METADATA
# title: Container runs outside the user namespace
# description: "Without a user namespace of its own, root in the container is root on the node. `userns_mode: host` switches the remapping off that the Docker daemon may have been given."
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1611, T1040], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `userns_mode: host`."}
package rearguard.configuration_hardening.host_user_namespace

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.userns_mode == "host"
	path := array.concat(service.path, ["userns_mode"])
	message := sprintf("service %s uses the users of the host", [service.name])
}

subject contains service.path if some service in compose.services
