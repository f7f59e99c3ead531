# METADATA
# title: Workflow turns unsecured commands back on
# description: "`ACTIONS_ALLOW_UNSECURE_COMMANDS` lets anything that a step prints set environment variables and the path of later steps. Output of a test, a file name or a downloaded log is then enough to run code."
# related_resources: [{ref: "https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-74, CWE-1188], attack: [T1059], nist-800-53: [CM-7, SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the variable and write to the files named by `GITHUB_ENV`, `GITHUB_PATH` and `GITHUB_OUTPUT`."}
package rearguard.configuration_hardening.workflow_unsecured_commands

import data.rearguard.lib.github

deny contains {"message": message, "path": path} if {
	some environment in github.environments
	some name, value in environment.value
	upper(name) == "ACTIONS_ALLOW_UNSECURE_COMMANDS"
	lower(sprintf("%v", [value])) in {"true", "1", "yes", "on"}
	path := array.concat(environment.path, [name])
	message := sprintf("%s is %v", [name, value])
}
