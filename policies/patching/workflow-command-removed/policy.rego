# METADATA
# title: Step uses a command that runners refuse
# description: Whatever a step prints could set variables and the search path of later steps with these commands, so they are no longer carried out. The step fails, or goes on without what it meant to set.
# related_resources: [{ref: "https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [github-workflow, github-action]
#   impact: [integrity]
#   controls: {cwe: [CWE-477], attack: [T1677], nist-800-53: [SI-2, CM-7], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Write to the file that `GITHUB_ENV` or `GITHUB_PATH` names."}
package rearguard.patching.workflow_command_removed

import data.rearguard.lib.github

deny contains {"message": message, "path": script.path, "text": found} if {
	some script in github.scripts
	script.kind == "run"
	some found in regex.find_n(`(?:^|["'\s])::(?:set-env|add-path)\s+name=|(?:^|["'\s])::add-path::`, script.text, -1)
	message := sprintf("%s: %s %s", [github.name(script.step), trim(found, " \"'"), "is refused since November 2020"])
}
