# METADATA
# title: Privileged workflow takes an artifact of an outsider
# description: A workflow_run starts after builds of pull requests too, and what they uploaded is made by whoever opened them. Unpacked into the checked-out tree it replaces the scripts and programs that run next, with secrets.
# related_resources: [{ref: "https://securitylab.github.com/resources/github-actions-untrusted-input/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [github-workflow]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-494], attack: [T1195.002], nist-800-53: [SI-7, CM-7], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Download to a directory of its own below `runner.temp`, check what it holds, and run nothing of it."}
package rearguard.configuration_hardening.workflow_artifact_of_others

import data.rearguard.lib.github

_guards := `(?i)workflow_run\.event\s*(?:!=\s*'pull_request|==\s*'(?:push|schedule|release))|head_repository\.(?:full_name|fork|owner)`

deny contains {"message": message, "path": step.path} if {
	"workflow_run" in github.events
	some step in github.steps
	_of_other_run(step)
	target := object.get(step.value, ["with", "path"], ".")
	regex.match(`^(?:\./?|\$\{\{\s*github\.workspace\s*\}\}/?)$`, target)
	not _guarded(step)
	message := sprintf("%s unpacks what another run uploaded over the checked-out tree", [github.name(step)])
}

_of_other_run(step) if {
	github.uses_action(step, "actions/download-artifact")
	step.value["with"]["run-id"]
}

_of_other_run(step) if {
	some action in {"dawidd6/action-download-artifact", "aochmann/actions-download-artifact", "bettermarks/action-artifact-download"}
	github.uses_action(step, action)
}

_guarded(step) if regex.match(_guards, step.value["if"])

_guarded(step) if regex.match(_guards, step.job.value["if"])
