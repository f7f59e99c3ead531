# METADATA
# title: Step uses a command that is going away
# description: Whatever a step prints can set outputs and state of the job with these commands. Runners warn about them and will stop carrying them out.
# related_resources: [{ref: "https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [github-workflow, github-action]
#   impact: [integrity]
#   controls: {cwe: [CWE-477], attack: [T1677], nist-800-53: [SI-2, CM-7], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Write to the file that `GITHUB_OUTPUT` or `GITHUB_STATE` names."}
package rearguard.patching.workflow_command_deprecated

import data.rearguard.lib.github

deny contains {"message": message, "path": script.path, "text": found} if {
	some script in github.scripts
	script.kind == "run"
	some found in regex.find_n(`(?:^|["'\s])::(?:set-output|save-state)\s+name=|(?:^|["'\s])::save-state::`, script.text, -1)
	message := sprintf("%s: %s %s", [github.name(script.step), trim(found, " \"'"), "is deprecated since October 2022"])
}
