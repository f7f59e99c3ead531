# METADATA
# title: Network policy does not say which pods it is for
# description: Without podSelector the object is not valid, so it is refused or protects nothing. An empty selector means all pods of the namespace.
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-network-policy]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-710], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `podSelector: {}` or the labels that are meant."}
package rearguard.configuration_hardening.network_policy_without_pods

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "podSelector"]} if {
	object.get(input, ["spec", "podSelector"], null) == null
	message := sprintf("%s does not say which pods it is for", [kubernetes.title])
}

subject contains []
