# METADATA
# title: Audit log holds the secrets of the cluster
# description: "From the level Request on, the audit log keeps the whole of what is sent, and from RequestResponse what is answered. For Secrets, ConfigMaps and token reviews that is the secret itself, readable for everybody who reads logs."
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [Policy]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-532], attack: [T1552], nist-800-53: [AU-3, AU-9], cis-v8: ["8.2"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Put a rule with `level: Metadata` for secrets, configmaps and tokenreviews before all others."}
package rearguard.data_protection.audit_policy_records_secrets

import data.rearguard.lib.kubernetes

_secret := ["secrets", "tokenreviews", "serviceaccounts/token"]

# The first rule that takes a request in decides.
deny contains {"message": message, "path": ["rules", first, "level"]} if {
	startswith(input.apiVersion, "audit.k8s.io/")
	some first, rule in input.rules
	rule.level in {"Request", "RequestResponse"}
	kept := [resource |
		some resource in _secret
		_deciding[resource] == first
	]
	count(kept) > 0
	message := sprintf("the audit policy records the content of %s", [concat(", ", kept)])
}

# Per resource, the first rule for everybody that takes it in.
_deciding[resource] := min(taking) if {
	some resource in _secret
	taking := [index |
		some index, rule in input.rules
		_is_for_all(rule)
		_takes_in(rule, resource)
	]
}

_is_for_all(rule) if {
	every field in ["users", "userGroups", "verbs", "namespaces", "nonResourceURLs"] {
		object.get(rule, field, null) in {null, []}
	}
}

_takes_in(rule, _) if object.get(rule, "resources", null) in {null, []}

_takes_in(rule, resource) if {
	some group in rule.resources
	object.get(group, "resources", null) in {null, []}
	object.get(group, "group", "") == _group[resource]
}

_takes_in(rule, resource) if {
	some group in rule.resources
	resource in kubernetes.texts(group, "resources")
}

_group := {"secrets": "", "serviceaccounts/token": "", "tokenreviews": "authentication.k8s.io"}

subject contains []
