# METADATA
# title: Data store asks for no password
# description: The variable switches the password of the data store off. Everybody who reaches its port reads and writes everything in it.
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-16]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove the variable and set a password from a secret.}
package rearguard.access_control.service_without_password

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

_open := {
	"ALLOW_ANONYMOUS_LOGIN": {"yes", "true", "1"},
	"ALLOW_EMPTY_PASSWORD": {"yes", "true", "1"},
	"DISABLE_SECURITY_PLUGIN": {"true"},
	"GF_AUTH_ANONYMOUS_ENABLED": {"true"},
	"MARIADB_ALLOW_EMPTY_ROOT_PASSWORD": {"yes", "true", "1"},
	"MYSQL_ALLOW_EMPTY_PASSWORD": {"yes", "true", "1"},
	"ME_CONFIG_BASICAUTH": {"false"},
	"NEO4J_AUTH": {"none"},
	"NEO4J_dbms_security_auth__enabled": {"false"},
	"POSTGRES_HOST_AUTH_METHOD": {"trust"},
	"plugins.security.disabled": {"true"},
	"xpack.security.enabled": {"false"},
}

deny contains {"message": message, "path": variable.path} if {
	some variable in kubernetes.variables
	lower(sprintf("%v", [variable.value])) in _open[variable.name]
	message := sprintf("container %s asks for no password: %s is %v", [kubernetes.name(variable.container), variable.name, variable.value])
}

deny contains {"message": message, "path": variable.path} if {
	some variable in compose.variables
	lower(sprintf("%v", [variable.value])) in _open[variable.name]
	message := sprintf("service %s asks for no password: %s is %v", [variable.service.name, variable.name, variable.value])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
