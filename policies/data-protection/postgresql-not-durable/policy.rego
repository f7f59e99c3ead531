# METADATA
# title: PostgreSQL may lose what it has confirmed
# description: With this setting a crash of the host can leave committed changes unwritten, or the whole cluster damaged beyond repair.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-FSYNC"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [postgresql-config]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-459], nist-800-53: [CP-9, SI-13], cis-v8: ["11.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Leave it on; where single transactions may be lost, set `synchronous_commit` for these alone."}
package rearguard.data_protection.postgresql_not_durable

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(value) in _unsafe[lower(name)]
	message := sprintf("%s is %s", [name, value])
}

_unsafe := {
	"fsync": {"off", "false", "no", "0"},
	"full_page_writes": {"off", "false", "no", "0"},
	"zero_damaged_pages": {"on", "true", "yes", "1"},
	"ignore_checksum_failure": {"on", "true", "yes", "1"},
}
