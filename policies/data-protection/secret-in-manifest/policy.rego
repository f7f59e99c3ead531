# METADATA
# title: Secret stands readable in a file
# description: The values of a Secret are only written in base64, which everybody can undo. In a file they reach everybody who can read the repository, its copies and its history.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/configuration/secret/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-secret]
#   impact: [confidentiality]
#   aliases: [DP-06]
#   controls: {cwe: [CWE-526], attack: [T1552.007, T1552.001], nist-800-53: [IA-5(7), SC-28], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Keep it in a secret manager and have it synced, or commit it sealed (Sealed Secrets, SOPS). Change what was committed."}
package rearguard.data_protection.secret_in_manifest

import data.rearguard.lib.kubernetes

# Sealed values and placeholders are no secrets.
deny contains {"message": message, "path": [field]} if {
	some field in ["data", "stringData"]
	keys := [key |
		some key, value in input[field]
		is_string(value)
		not regex.match(`^\s*$|^ENC\[|\$\{|\{\{|^<.*>$`, value)
	]
	count(keys) > 0
	message := sprintf("%s holds readable values: %s", [kubernetes.title, concat(", ", sort(keys))])
}

subject contains []
