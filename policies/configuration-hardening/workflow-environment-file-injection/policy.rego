# METADATA
# title: Privileged workflow writes unchecked text into its environment
# description: "What is written to `GITHUB_ENV` or `GITHUB_PATH` becomes environment of all later steps. If an outsider's file, title or branch name is part of it, a line break is enough to set `LD_PRELOAD` or put a program of theirs first in the path, with the repository's secrets at hand."
# custom:
#   severity: high
#   precision: medium
#   kinds: [github-workflow]
#   impact: [confidentiality, integrity]
#   aliases: [CH-36]
#   controls: {cwe: [CWE-74, CWE-454], attack: [T1574.006, T1059], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write single values to `GITHUB_OUTPUT` and check them before, or read them in the step that needs them."}
package rearguard.configuration_hardening.workflow_environment_file_injection

import data.rearguard.lib.github

_events := {"pull_request_target", "workflow_run", "issue_comment", "issues", "discussion", "discussion_comment"}

_privileged := [event | some event in github.events; event in _events]

deny contains {"message": message, "path": script.path, "text": trim_space(line)} if {
	events := _privileged
	count(events) > 0
	some script in github.scripts
	script.kind == "run"
	some line in split(script.text, "\n")
	target := regex.find_n(`>>\s*"?\$\{?(?:env:)?GITHUB_(?:ENV|PATH)\b`, line, 1)
	_is_computed(split(line, ">>")[0])
	message := sprintf("%s under %s writes computed text with %s", [github.name(script.step), concat(" and ", events), target[0]])
}

# More than fixed text and values that the runner itself makes.
_is_computed(text) if {
	some reference in regex.find_n("\\$\\{?\\{?\\(?\\s*[A-Za-z_][A-Za-z0-9_.]*|`", text, -1)
	not regex.match(`^\$\{?\{?\s*(?:GITHUB_(?:SHA|RUN_ID|RUN_NUMBER|WORKSPACE|REPOSITORY|ACTOR|SERVER_URL)|HOME|PWD|RUNNER_[A-Z_]+|github\.(?:sha|run_id|run_number|repository|workspace)|secrets\.[A-Za-z0-9_]+|runner\.[a-z_]+)$`, reference)
}
