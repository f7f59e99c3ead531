# METADATA
# title: Write permission of the whole workflow is shared by all its jobs
# description: A permission at the top of a workflow goes to every job. A job that only builds or tests then holds a token that can write too, and whatever it runs may use it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [github-workflow]
#   impact: [integrity]
#   aliases: [AC-19]
#   controls: {cwe: [CWE-250], attack: [T1195.002], nist-800-53: [AC-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Move the write permission to the job that needs it.}
package rearguard.access_control.workflow_permissions_too_wide

import data.rearguard.lib.github

# One finding for a workflow, since its permissions move to the jobs in one change.
deny contains {"message": message, "path": path, "related": related} if {
	count(_sharing) > 1
	names := [name | some name, level in input.permissions; level == "write"]
	path := ["permissions", names[0]]
	related := [{"message": "and here", "path": ["permissions", name]} | some name in array.slice(names, 1, count(names))]
	message := sprintf("all %d jobs may write %s", [count(_sharing), concat(", ", names)])
}

_sharing contains job.id if {
	some job in github.jobs
	is_null(object.get(job.value, "permissions", null))
}
