# METADATA
# title: CronJob has no deadline for late starts
# description: After a hundred missed starts, of an outage for instance, a CronJob without a deadline is never started again, and nobody is told.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#cron-job-limitations"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload]
#   resources: [CronJob]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `startingDeadlineSeconds` to what a late start may be late.}
package rearguard.configuration_hardening.cron_job_without_deadline

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "startingDeadlineSeconds"]} if {
	object.get(input.spec, "startingDeadlineSeconds", null) == null
	message := sprintf("%s has no deadline for late starts", [kubernetes.title])
}

subject contains ["spec"]
