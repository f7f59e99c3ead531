# METADATA
# title: Autoscaler has nothing to scale
# description: No workload of the directory has the kind and name that the autoscaler names. Under load nothing grows, and the first to notice are users.
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [linked-object]
#   resources: [HorizontalPodAutoscaler]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], attack: [T1499], nist-800-53: [SC-5, CP-10], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the workload that is meant."}
package rearguard.configuration_hardening.scaler_without_target

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "scaleTargetRef", "name"]} if {
	input.links.targets == []
	input.links.beside[input.spec.scaleTargetRef.kind] > 0
	message := sprintf("%s scales %s %s, which is not there", [kubernetes.title, input.spec.scaleTargetRef.kind, input.spec.scaleTargetRef.name])
}

subject contains ["spec", "scaleTargetRef"]
