# METADATA
# title: Privileged workflow checks out an outsider's code
# description: Events such as `pull_request_target`, `workflow_run` and `issue_comment` run with the repository's secrets and a token that may write, for pull requests of strangers too. Building, testing or even installing what such a request contains hands both to its author.
# related_resources: [{ref: "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/"}]
# custom:
#   severity: critical
#   kinds: [github-workflow]
#   impact: [confidentiality, integrity]
#   aliases: [AC-20]
#   controls: {cwe: [CWE-829], attack: [T1195.002], nist-800-53: [AC-4, CM-5], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Build the pull request under `pull_request` without secrets, and let a second workflow work on its result without running it."}
package rearguard.access_control.workflow_untrusted_checkout

import data.rearguard.lib.github

_events := {"pull_request_target", "workflow_run", "issue_comment"}

_of_outsider := concat("", [
	`(?i)github\.head_ref\b`,
	`|github\.event\.pull_request\.(?:head\.|merge_commit_sha\b)`,
	`|github\.event\.workflow_run\.(?:head_|pull_requests)`,
	`|github\.event\.(?:issue|pull_request)\.number\b`,
	`|github\.event\.number\b`,
])

# Conditions that let only the repository's own branches, or its members, through.
_guards := `(?i)head\.repo\.(?:full_name|fork|owner)|head_repository\.(?:full_name|fork|owner)|author_association|workflow_run\.event\s*(?:!=\s*'pull_request|==\s*'(?:push|schedule|release))`

_privileged := [event | some event in github.events; event in _events]

deny contains {"message": message, "path": path} if {
	events := _privileged
	count(events) > 0
	some step in github.steps
	github.uses_action(step, "actions/checkout")
	some name in ["ref", "repository"]
	value := step.value["with"][name]
	regex.match(_of_outsider, value)
	not _guarded(step)
	path := array.concat(step.path, ["with", name])
	message := sprintf("%s under %s checks out %s", [github.name(step), concat(" and ", events), value])
}

deny contains {"message": message, "path": script.path, "text": command} if {
	events := _privileged
	count(events) > 0
	some script in github.scripts
	script.kind == "run"
	some line in split(script.text, "\n")
	some command in regex.find_n(`\bgh (?:pr checkout|co)\b.*|\bgit (?:fetch|checkout|pull|switch)\b.*(?:pull/(?:[^/ ]+|\$\{\{[^}]*\}\})/(?:head|merge)|head_ref|\.head\.(?:sha|ref)|head_sha|head_branch).*`, line, 1)
	step := script.step
	not _guarded(step)
	message := sprintf("%s under %s checks out the code of a pull request", [github.name(script.step), concat(" and ", events)])
}

_guarded(step) if regex.match(_guards, step.value["if"])

_guarded(step) if regex.match(_guards, step.job.value["if"])

subject contains step.path if {
	some step in github.steps
	github.uses_action(step, "actions/checkout")
}
