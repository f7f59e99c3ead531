# METADATA
# title: Workflow token may write everything
# description: With `write-all` every step, and every third-party action in it, may change code, releases, packages and issues. One compromised dependency is then enough to change what the project ships.
# custom:
#   severity: high
#   precision: very-high
#   kinds: [github-workflow]
#   impact: [integrity]
#   aliases: [AC-19]
#   controls: {cwe: [CWE-250], attack: [T1195.002], nist-800-53: [AC-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `permissions: {contents: read}` at the top and add single permissions to the jobs that need them."}
package rearguard.access_control.workflow_token_write_all

import data.rearguard.lib.github

deny contains {"message": "every job's token may write everything", "path": ["permissions"]} if {
	input.permissions == "write-all"
}

deny contains {"message": message, "path": path} if {
	some job in github.jobs
	job.value.permissions == "write-all"
	path := array.concat(job.path, ["permissions"])
	message := sprintf("the token of job %s may write everything", [job.id])
}

subject contains job.path if some job in github.jobs
