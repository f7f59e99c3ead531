# METADATA
# title: Private key stands in the file
# description: Everybody who can read the file, its history or a copy of it can sign, log in or decrypt in the name of its owner. Nobody notices when a copy is used.
# custom:
#   severity: critical
#   precision: very-high
#   kinds: ["*"]
#   secret: true
#   impact: [confidentiality, integrity]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-321, CWE-798], attack: [T1552.004], nist-800-53: ["IA-5(7)", SC-12], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Make a new key and revoke this one, since it stays in the history; keep the new one in a secret store."}
package rearguard.data_protection.private_key_in_file

import data.rearguard.lib.secrets

deny contains {"message": message, "path": scalar.path, "text": found[0]} if {
	some scalar in secrets.texts
	contains(scalar.value, "PRIVATE KEY") # only for speed
	found := regex.find_n(`-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----`, scalar.value, 1)
	regex.match(`PRIVATE KEY(?: BLOCK)?-----\s*(?:\\n)?\s*(?:[A-Za-z-]+: [^\n]*\s+)*[A-Za-z0-9+/=]{32}`, scalar.value)
	message := sprintf("%s holds a private key", [scalar.key])
}
