# METADATA
# title: Connection is made without encryption
# description: The connection string turns encryption off, or sends a password over a protocol without any. Whoever is on the way reads both the password and the data.
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use the encrypted form: sslmode=verify-full, rediss://, amqps://, https://, SASL_SSL."}
package rearguard.data_protection.connection_in_clear_text

import data.rearguard.lib.compose
import data.rearguard.lib.credentials
import data.rearguard.lib.kubernetes

_off := `(?i)(sslmode=(disable|allow)\b|ssl-mode=disabled|\buse_?ssl=false|[?&;]ssl=false|[?&;]encrypt=false|[?&;]tls=false)`

_password_in_clear := `(?i)\b(http|ftp|redis|amqp|mqtt|nats|ldap|smtp|stomp)://[^\s/@:]*:[^\s/@]+@`

deny contains {"message": message, "path": variable.path, "text": found} if {
	some variable in kubernetes.variables
	some pattern in [_off, _password_in_clear]
	found := regex.find_n(pattern, variable.value, 1)[0]
	message := sprintf("container %s connects without encryption: %s has %s", [kubernetes.name(variable.container), variable.name, credentials.masked(found)])
}

# Between containers of one host nothing leaves the host.
deny contains {"message": message, "path": variable.path, "text": found} if {
	some variable in compose.variables
	some pattern in [_off, _password_in_clear]
	found := regex.find_n(pattern, variable.value, 1)[0]
	not variable in _local
	message := sprintf("service %s connects without encryption: %s has %s", [variable.service.name, variable.name, credentials.masked(found)])
}

_local contains variable if {
	some variable in compose.variables
	some service in compose.services
	regex.match(sprintf(`(@|//)%s([:/?]|$)`, [service.name]), variable.value)
}

_local contains variable if {
	some variable in compose.variables
	regex.match(`(@|//)(localhost|127\.0\.0\.1|host\.docker\.internal)([:/?]|$)`, variable.value)
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
