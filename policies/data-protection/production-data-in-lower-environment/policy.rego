# METADATA
# title: Environment for tests uses data of production
# description: Tests run with more rights, more people and fewer checks than production, and data of customers there are one mistake away from being changed, mailed out or published.
# custom:
#   severity: high
#   precision: medium
#   kinds: [env-file, compose, terraform, kubernetes-workload, kubernetes-config-map]
#   impact: [confidentiality, integrity]
#   aliases: [DP-14]
#   controls: {cwe: [CWE-668], attack: [T1213, T1530], nist-800-53: ["SA-3(2)", "CM-4(1)", AC-4], cis-v8: ["16.8"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Point it at a store of its own, filled with made-up or anonymised data."}
package rearguard.data_protection.production_data_in_lower_environment

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

# The part of a name or path that says which environment it is for.
_lower := `(?i)(?:^|[/._-])(?:dev|devel|development|test|testing|staging|stage|stg|qa|uat|sandbox|preprod|ci|local)(?:[/._-]|$)`

_production := `(?i)(?:^|[^a-z0-9])(?:prod|production|prd)(?:[^a-z]|$)`

_for_data := `(?i)host|url|uri|dsn|server|endpoint|database|(?:^|_)db(?:_|$)|bucket|connection|broker|redis|mongo|kafka|elastic`

_points_at_production(name, value) if {
	regex.match(_for_data, name)
	regex.match(_production, value)
	regex.match(`[.:/@-]`, value)
}

_file_is_lower if {
	name := regex.find_n(`[^/]+/?[^/]*$`, data.document.path, 1)[0]
	regex.match(_lower, name)
}

deny contains {"message": message, "path": [name]} if {
	_file_is_lower
	some name, value in input
	_points_at_production(name, value)
	message := sprintf("%s of %s leads to production: %s", [name, _short_path, _without_password(value)])
}

deny contains {"message": message, "path": variable.path} if {
	_file_is_lower
	some variable in compose.variables
	_points_at_production(variable.name, variable.value)
	message := sprintf("%s of %s leads to production: %s", [variable.name, _short_path, _without_password(variable.value)])
}

deny contains {"message": message, "path": variable.path} if {
	regex.match(_lower, input.metadata.namespace)
	some variable in kubernetes.variables
	_points_at_production(variable.name, variable.value)
	message := sprintf("%s in namespace %s leads to production: %s", [variable.name, input.metadata.namespace, _without_password(variable.value)])
}

deny contains {"message": message, "path": ["data", name]} if {
	regex.match(_lower, input.metadata.namespace)
	some name, value in input.data
	_points_at_production(name, value)
	message := sprintf("%s in namespace %s leads to production: %s", [name, input.metadata.namespace, _without_password(value)])
}

deny contains {"message": message, "path": path} if {
	some type, labels in input.resource
	some label, instances in labels
	some index, body in instances
	some name in ["identifier", "cluster_identifier", "db_name", "replication_group_id"]
	regex.match(_lower, body[name])
	some source in ["snapshot_identifier", "replicate_source_db", "source_db_instance_identifier", "snapshot_id", "snapshot_name", "replication_source_identifier"]
	regex.match(_production, body[source])
	path := ["resource", type, label, index, source]
	message := sprintf("%s is made from data of production: %s", [body[name], body[source]])
}

_short_path := regex.find_n(`[^/]+$`, data.document.path, 1)[0]

_without_password(value) := regex.replace(value, `://[^@/]*@`, "://***@")
