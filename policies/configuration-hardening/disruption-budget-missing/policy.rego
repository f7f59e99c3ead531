# METADATA
# title: Replicas are not protected when nodes are drained
# description: Other workloads of the directory have a PodDisruptionBudget and this one has none. An upgrade of the nodes may then end all its replicas at the same time.
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/run-application/configure-pdb/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [linked-object]
#   resources: [Deployment, StatefulSet, ReplicaSet, Rollout]
#   impact: [availability]
#   controls: {cwe: [CWE-693], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add a PodDisruptionBudget that selects its pods."}
package rearguard.configuration_hardening.disruption_budget_missing

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "selector"]} if {
	input.links.beside.PodDisruptionBudget > 0
	input.links.budgets == []
	is_number(input.spec.replicas)
	input.spec.replicas > 1
	message := sprintf("%s has %d replicas and no PodDisruptionBudget", [kubernetes.title, input.spec.replicas])
}

subject contains ["spec"]
