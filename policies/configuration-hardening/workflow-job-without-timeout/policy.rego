# METADATA
# title: Job may run for six hours
# description: A job that hangs, or that an attacker keeps busy, holds its runner until the limit of the platform, and its token is valid for as long.
# related_resources: [{ref: "https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes"}]
# custom:
#   severity: info
#   precision: low
#   kinds: [github-workflow]
#   impact: [availability]
#   controls: {cwe: [CWE-770], attack: [T1496], nist-800-53: [SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `timeout-minutes` for the job to a few times what it usually takes."}
package rearguard.configuration_hardening.workflow_job_without_timeout

import data.rearguard.lib.github

deny contains {"message": message, "path": path} if {
	some job in github.jobs
	job.value["runs-on"]
	not job.value["timeout-minutes"]
	path := array.concat(job.path, ["timeout-minutes"])
	message := sprintf("job %s has no time limit", [job.id])
}
