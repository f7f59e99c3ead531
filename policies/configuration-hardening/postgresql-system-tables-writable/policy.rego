# METADATA
# title: PostgreSQL lets its own tables be changed
# description: Whoever is superuser may then change the structure of the system tables by hand, which breaks the cluster or makes rights that no command grants.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/runtime-config-developer.html"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [postgresql-config]
#   impact: [integrity]
#   controls: {cwe: [CWE-732], attack: [T1565], nist-800-53: [CM-5, AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove the setting.}
package rearguard.configuration_hardening.postgresql_system_tables_writable

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(name) == "allow_system_table_mods"
	lower(value) in {"on", "true", "yes", "1"}
	message := sprintf("%s is %s", [name, value])
}
