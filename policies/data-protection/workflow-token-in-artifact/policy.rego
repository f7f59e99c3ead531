# METADATA
# title: Checked-out tree is uploaded with the token in it
# description: "`actions/checkout` leaves its token in `.git/config`. Uploading the whole working directory, hidden files included, publishes that token to everybody who may download it, while it is still valid."
# custom:
#   severity: high
#   kinds: [github-workflow]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-522], attack: [T1552.001], nist-800-53: [IA-5, AC-4], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `persist-credentials: false` at the checkout, and upload only the files that are needed."}
package rearguard.data_protection.workflow_token_in_artifact

import data.rearguard.lib.github

deny contains {"message": message, "path": path} if {
	some checkout in github.steps
	github.uses_action(checkout, "actions/checkout")
	lower(sprintf("%v", [object.get(checkout.value, ["with", "persist-credentials"], true)])) != "false"
	some upload in github.steps
	upload.job == checkout.job
	github.uses_action(upload, "actions/upload-artifact")
	some item in split(upload.value["with"].path, "\n")
	_holds_git(upload, trim_space(item))
	path := array.concat(upload.path, ["with", "path"])
	message := sprintf("job %s uploads %s, which holds the token of its checkout", [upload.job.id, trim_space(item)])
}

_holds_git(_, item) if item in {".git", ".git/", "./.git", ".git/**", ".git/config"}

_holds_git(upload, item) if {
	item in {".", "./", "*", "./*", "**", "**/*", "./**", "${{ github.workspace }}", "${{github.workspace}}"}
	_takes_hidden(upload)
}

# Since 4.4 hidden files are left out unless asked for.
_takes_hidden(upload) if regex.match(`@v(?:[123](?:\.|$)|4\.[0-3](?:\.|$))`, upload.value.uses)

_takes_hidden(upload) if lower(sprintf("%v", [upload.value["with"]["include-hidden-files"]])) == "true"
