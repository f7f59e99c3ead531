# METADATA
# title: Number of replicas is stated beside an autoscaler
# description: Each time the manifest is applied the number goes back to what is written, whatever the load is. Under load that ends pods that are needed.
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [linked-object]
#   resources: [Deployment, StatefulSet, ReplicaSet, Rollout]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], attack: [T1499], nist-800-53: [SC-5, CM-2], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Leave `replicas` to the autoscaler."}
package rearguard.configuration_hardening.replicas_beside_scaler

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "replicas"], "related": [{"message": "the autoscaler", "path": ["links", "scalers", 0]}]} if {
	count(input.links.scalers) > 0
	is_number(input.spec.replicas)
	message := sprintf("%s states %d replicas beside an autoscaler", [kubernetes.title, input.spec.replicas])
}

subject contains ["spec"]
