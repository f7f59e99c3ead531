# METADATA
# title: CronJob starts while the last run is not over
# description: A run that takes longer than the time between two starts is joined by the next. They work on the same data, and take more and more of the cluster.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   resources: [CronJob]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `concurrencyPolicy: Forbid` or Replace."}
package rearguard.configuration_hardening.cron_job_runs_pile_up

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "concurrencyPolicy"]} if {
	object.get(input.spec, "concurrencyPolicy", "Allow") == "Allow"
	message := sprintf("%s starts while the last run is not over", [kubernetes.title])
}

subject contains ["spec"]
