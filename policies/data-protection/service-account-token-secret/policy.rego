# METADATA
# title: Secret holds a token that never ends
# description: A secret of this type is filled with a token of the service account that does not expire and is in the hands of everybody who may read secrets. Pods get short-lived tokens without it.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/service-accounts/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-secret]
#   impact: [confidentiality]
#   aliases: [AC-07]
#   controls: {cwe: [CWE-250], attack: [T1528, T1552.007], nist-800-53: [AC-6, IA-5], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Delete the secret and ask for tokens with an end, by a projected volume or `kubectl create token`."}
package rearguard.data_protection.service_account_token_secret

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["type"]} if {
	input.type == "kubernetes.io/service-account-token"
	message := sprintf("%s holds a token that never ends", [kubernetes.title])
}

subject contains []
