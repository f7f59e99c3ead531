# METADATA
# title: Condition always holds
# description: "Text around `${{ }}` in an `if` makes the whole condition a text that is not empty, and that counts as true. The job or step runs always, also where it was meant to be kept from outsiders."
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [github-workflow, github-action]
#   impact: [integrity]
#   controls: {cwe: [CWE-670, CWE-571], nist-800-53: [AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write the condition without `${{ }}`, or put all of it into one pair."}
package rearguard.access_control.workflow_condition_always_true

import data.rearguard.lib.github

deny contains {"message": message, "path": path} if {
	some holder in _holders
	condition := holder.value["if"]
	contains(condition, "${{")
	rest := regex.replace(condition, `\$\{\{[^}]*(?:\}[^}]+)*\}\}`, "")
	_is_text(rest, condition)
	path := array.concat(holder.path, ["if"])
	message := sprintf("the condition of %s always holds: it is a text, %q", [github.name(holder), condition])
}

_is_text(rest, _) if rest != ""

_is_text(_, condition) if count(split(condition, "${{")) > 2

_holders contains job if some job in github.jobs

_holders contains step if some step in github.steps
