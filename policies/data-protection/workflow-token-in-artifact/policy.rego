# METADATA
# title: Checked-out tree is uploaded with the token in it
# description: "`actions/checkout` leaves its token in `.git/config`. Uploading the whole working directory as an artifact publishes that token to everybody who may download it, while it is still valid."
# custom:
#   severity: high
#   kinds: [github-workflow]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-522], attack: [T1552.001], nist-800-53: [IA-5, AC-4], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `persist-credentials: false` at the checkout, and upload only the files that are needed."}
package rearguard.data_protection.workflow_token_in_artifact

import data.rearguard.lib.github

deny contains {"message": message, "path": path} if {
	some job in github.jobs
	some checkout in github.steps
	checkout.job == job
	github.uses_action(checkout, "actions/checkout")
	lower(sprintf("%v", [object.get(checkout.value, ["with", "persist-credentials"], true)])) != "false"
	some upload in github.steps
	upload.job == job
	github.uses_action(upload, "actions/upload-artifact")
	some item in split(upload.value["with"].path, "\n")
	trim_space(item) in _everything
	path := array.concat(upload.path, ["with", "path"])
	message := sprintf("job %s uploads %s, which holds the token of its checkout", [job.id, trim_space(item)])
}

_everything := {".", "./", "*", "./*", "**", "**/*", "./**", ".git", ".git/", "${{ github.workspace }}", "${{github.workspace}}"}
