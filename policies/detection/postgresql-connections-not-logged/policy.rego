# METADATA
# title: PostgreSQL does not log who connects
# description: Without the lines nobody can tell afterwards who used the database and from where. They are the first thing asked for after a break-in.
# custom:
#   severity: low
#   kinds: [postgresql-config]
#   impact: [confidentiality, integrity]
#   aliases: [ID-10]
#   controls: {cwe: [CWE-778], attack: [T1213], nist-800-53: [AU-2, AU-12], cis-v8: ["8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `log_connections = on` and `log_disconnections = on`."}
package rearguard.detection.postgresql_connections_not_logged

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(name) in {"log_connections", "log_disconnections"}
	lower(value) in {"off", "false", "no", "0"}
	message := sprintf("%s is %s", [name, value])
}
