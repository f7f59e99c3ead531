# METADATA
# title: Password of the replica stands in the configuration
# description: Everybody who can read the file, its history or a copy of it can read the whole cluster as the replica does.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/runtime-config-replication.html#GUC-PRIMARY-CONNINFO"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [postgresql-config]
#   secret: true
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798, CWE-256], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Keep it in a file of passwords that `passfile` names, or use a client certificate. Change the one that was committed."}
package rearguard.data_protection.postgresql_replication_password_in_file

deny contains {"message": message, "path": [name], "text": found[1]} if {
	name := "primary_conninfo"
	some found in regex.find_all_string_submatch_n(`\bpassword\s*=\s*([^\s'$<{%]+)`, input[name], 1)
	message := sprintf("%s has the password of the replica in it", [name])
}
