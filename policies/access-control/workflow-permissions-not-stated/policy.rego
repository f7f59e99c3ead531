# METADATA
# title: Workflow does not state its token's permissions
# description: Without `permissions` the token gets the repository's default, which in older repositories and organisations is to write everything. The file alone then does not tell what its steps and actions may do.
# related_resources: [{ref: "https://docs.github.com/en/actions/tutorials/authenticate-with-github_token#modifying-the-permissions-for-the-github_token"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [github-workflow]
#   impact: [integrity]
#   aliases: [AC-19]
#   controls: {cwe: [CWE-1188], attack: [T1195.002], nist-800-53: [AC-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `permissions: {contents: read}` at the top and add single permissions to the jobs that need them."}
package rearguard.access_control.workflow_permissions_not_stated

import data.rearguard.lib.github

# One finding for a workflow, since one line at its top cures all jobs.
deny contains {"message": message, "path": ["jobs", first]} if {
	names := sort([job.id | some job in _unstated])
	first := names[0]
	message := sprintf("neither the workflow nor its jobs %s state permissions", [concat(", ", names)])
}

_unstated contains job if {
	is_null(object.get(input, "permissions", null))
	some job in github.jobs
	is_null(object.get(job.value, "permissions", null))
}

subject contains job.path if some job in github.jobs
