# METADATA
# title: Command starts a data store that lets everybody in
# description: The option switches off the login of the data store, or the guard that keeps an open one from being reached. Everybody who reaches its port reads and writes everything in it.
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, compose, systemd-unit]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-16, AC-17]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove the option and set a password from a secret.}
package rearguard.access_control.command_turns_login_off

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

_option := `--protected-mode[= ]no\b|--skip-grant-tables\b|--noauth\b|-E\s*xpack\.security\.enabled=false|--auth[= ]none\b|\bmongod\b[^;&|]*--no-auth\b|--api\.insecure(?:=true)?(?:\s|$)|\b(?:NotebookApp|ServerApp|IdentityProvider)\.token=(?:''|"")?(?:\s|$)|\bvault\s+server\b[^;&|]*\s-dev\b|(?:^|\s)(?:-H|--host)[= ]tcp://(?:0\.0\.0\.0|\[?::\]?)?:2375\b`

deny contains {"message": message, "path": path} if {
	some service in compose.services
	some field in ["command", "entrypoint"]
	some found in regex.find_n(_option, _line(service.value[field]), 1)
	path := array.concat(service.path, [field])
	message := sprintf("service %s lets everybody in: %s", [service.name, found])
}

_line(value) := value if is_string(value)

_line(value) := concat(" ", [word | some word in value; is_string(word)]) if is_array(value)

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	some field in ["command", "args"]
	some found in regex.find_n(_option, _line(container.value[field]), 1)
	path := array.concat(container.path, [field])
	message := sprintf("container %s lets everybody in: %s", [kubernetes.name(container), found])
}

deny contains {"message": message, "path": path, "text": found} if {
	some index, command in input.Service.ExecStart
	some found in regex.find_n(_option, command, 1)
	path := ["Service", "ExecStart", index]
	message := sprintf("the service lets everybody in: %s", [found])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
