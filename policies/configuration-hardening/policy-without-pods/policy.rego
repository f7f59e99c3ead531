# METADATA
# title: Policy selects no pod
# description: The labels match no workload of the directory, so the policy protects nothing while everybody believes it does. Mostly a label was renamed in one place only.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/network-policies/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [linked-object]
#   resources: [NetworkPolicy, PodDisruptionBudget]
#   impact: [confidentiality, availability]
#   controls: {cwe: [CWE-693], attack: [T1046], nist-800-53: [SC-7, CM-2], cis-v8: ["13.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use the labels of the pods that are meant, or remove the policy."}
package rearguard.configuration_hardening.policy_without_pods

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	input.links.pods == []
	input.links.beside.workloads > 0
	path := ["spec", _selectors[input.kind]]
	message := sprintf("%s selects no pods of the workloads beside it", [kubernetes.title])
}

_selectors := {"NetworkPolicy": "podSelector", "PodDisruptionBudget": "selector"}

subject contains ["spec"]
