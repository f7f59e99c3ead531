# METADATA
# title: Copy of data is kept beside the code
# description: "Dumps and memory images hold whatever the system held: customers, passwords, sessions. Next to code they reach everybody with a clone."
# custom:
#   severity: high
#   precision: medium
#   scope: estate
#   impact: [confidentiality]
#   aliases: [DP-07]
#   controls: {cwe: [CWE-538, CWE-530], attack: [T1213.003, T1005], nist-800-53: [IA-5, AC-3, SC-28], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Remove the file from the repository and its history, and keep such copies encrypted, with a date of deletion."}
package rearguard.data_protection.dump_kept

deny contains {"message": message, "document": file.path, "path": []} if {
	some file in input.files
	name := lower(file.name)
	_is_dump(name)
	path := lower(file.path)
	not regex.match(`(?:^|/)(?:tests?|testdata|test-data|examples?|samples?|migrations?|schema|node_modules|vendor)/`, path)
	message := sprintf("%s is by its name a copy of data", [file.name])
}

_is_dump(name) if regex.match(`(?:^|[._-])(?:dump|backup|export|prod|production)[^/]*\.(?:sql|rdb|bson|ldif)(?:\.(?:gz|bz2|xz|zst|zip))?$|\.sql\.(?:gz|bz2|xz|zst|zip)$|\.(?:hprof|mdf|bak|pcapng?|rdb)$|^core\.[0-9]+$|^heapdump|\.dmp$`, name)
