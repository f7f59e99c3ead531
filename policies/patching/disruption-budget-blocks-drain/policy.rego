# METADATA
# title: Disruption budget keeps nodes from being drained
# description: "A budget that allows no pod to be missing stops every drain. Nodes are then neither patched nor replaced, or by force, which takes all pods at once."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/workloads/pods/disruptions/"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PodDisruptionBudget]
#   impact: [availability]
#   controls: {cwe: [CWE-1104], nist-800-53: [SI-2, CP-10], cis-v8: ["7.3"], samm: [O-EM-2-B]}
#   countermeasure: {kind: configure, text: "Allow one pod to be missing, and run at least two."}
package rearguard.patching.disruption_budget_blocks_drain

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", field]} if {
	some field, values in {"maxUnavailable": {0, "0", "0%"}, "minAvailable": {"100%"}}
	value := input.spec[field]
	value in values
	message := sprintf("%s lets no pod be missing: %s is %v", [kubernetes.title, field, value])
}

subject contains []
