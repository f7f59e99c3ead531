# METADATA
# title: Program runs in debug mode
# description: Debug modes show source text, variables and settings to visitors who cause an error, some of them a console, and they write what users send into logs.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, compose, dockerfile]
#   impact: [confidentiality]
#   aliases: [CI-07]
#   controls: {cwe: [CWE-489], attack: [T1592.004, T1190], nist-800-53: [SI-11, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Turn it off where others than developers reach the program.}
package rearguard.exposure.debug_mode

import data.rearguard.lib.compose
import data.rearguard.lib.dockerfile
import data.rearguard.lib.kubernetes

_switches := {
	"APP_DEBUG", "CELERY_DEBUG", "DEBUG", "DEBUG_MODE", "DJANGO_DEBUG", "ENABLE_DEBUG", "FLASK_DEBUG", "RAILS_DEBUG",
	"SYMFONY_DEBUG", "WORDPRESS_DEBUG", "WP_DEBUG", "XDEBUG_MODE", "SPRING_DEVTOOLS_RESTART_ENABLED", "GRAPHQL_INTROSPECTION",
	"GRAPHQL_PLAYGROUND", "KIBANA_DEBUG", "SQLALCHEMY_ECHO",
}

_is_on(value) if lower(sprintf("%v", [value])) in {"1", "true", "yes", "on", "debug"}

deny contains {"message": message, "path": variable.path} if {
	some variable in kubernetes.variables
	upper(variable.name) in _switches
	_is_on(variable.value)
	message := sprintf("container %s runs in debug mode: %s is %v", [kubernetes.name(variable.container), variable.name, variable.value])
}

deny contains {"message": message, "path": variable.path} if {
	some variable in compose.variables
	upper(variable.name) in _switches
	_is_on(variable.value)
	message := sprintf("service %s runs in debug mode: %s is %v", [variable.service.name, variable.name, variable.value])
}

deny contains {"message": message, "path": variable.path} if {
	some variable in kubernetes.variables
	lower(sprintf("%v", [variable.value])) == "development"
	variable.name in {"ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "FLASK_ENV", "RAILS_ENV", "RACK_ENV", "NODE_ENV", "APP_ENV"}
	message := sprintf("container %s runs in debug mode: %s is %v", [kubernetes.name(variable.container), variable.name, variable.value])
}

deny contains {"message": message, "path": path} if {
	some instruction in dockerfile.instructions
	instruction.value.instruction == "env"
	dockerfile.is_kept(instruction.stage)
	some index, pair in instruction.value.pairs
	upper(pair.name) in _switches
	_is_on(pair.value)
	path := array.concat(instruction.path, ["pairs", index, "value"])
	message := sprintf("the image runs in debug mode: %s is %s", [pair.name, pair.value])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
