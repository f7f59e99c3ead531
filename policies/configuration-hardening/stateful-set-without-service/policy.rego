# METADATA
# title: StatefulSet names no Service for its pods
# description: The names by which pods of a StatefulSet find each other come from the headless Service it names. Without one each pod has a name that nobody can look up.
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload]
#   resources: [StatefulSet]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make a Service with `clusterIP: None` and name it in `serviceName`."}
package rearguard.configuration_hardening.stateful_set_without_service

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "serviceName"]} if {
	object.get(input.spec, "serviceName", "") == ""
	message := sprintf("%s names no Service for its pods", [kubernetes.title])
}

subject contains ["spec"]
