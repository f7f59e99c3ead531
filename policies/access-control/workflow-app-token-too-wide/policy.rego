# METADATA
# title: Token of an app reaches all its repositories
# description: "A token made without repositories or permissions has every right of the app in every repository of the owner. A flaw in this one workflow then reaches all of them."
# related_resources: [{ref: "https://github.com/actions/create-github-app-token"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1528], nist-800-53: [AC-6], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the `repositories`, and the rights with `permission-*`."}
package rearguard.access_control.workflow_app_token_too_wide

import data.rearguard.lib.github

deny contains {"message": message, "path": path} if {
	some step in github.steps
	github.uses_action(step, "actions/create-github-app-token")
	inputs := step.value["with"]
	object.get(inputs, "repositories", "") == ""
	not _is_limited(inputs)
	path := array.concat(step.path, ["with", "owner"])
	message := sprintf("%s makes a token for every repository of %v, with every right of the app", [github.name(step), inputs.owner])
}

_is_limited(inputs) if {
	some name, _ in inputs
	startswith(name, "permission-")
}
