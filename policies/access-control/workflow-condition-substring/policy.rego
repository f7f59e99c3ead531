# METADATA
# title: Condition looks for a part of a text instead of a member
# description: "`contains('refs/heads/main refs/heads/develop', github.ref)` holds for every part of that text, such as a branch called `refs/heads/mai`. Whoever may choose the name passes the check."
# custom:
#   severity: medium
#   kinds: [github-workflow, github-action]
#   impact: [integrity]
#   controls: {cwe: [CWE-183], nist-800-53: [AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Compare with `==`, or look in a list: `contains(fromJSON('[\"a\", \"b\"]'), github.ref)`."}
package rearguard.access_control.workflow_condition_substring

import data.rearguard.lib.github

deny contains {"message": message, "path": path, "text": match[0]} if {
	some holder in _holders
	condition := holder.value["if"]
	match := regex.find_n(`(?i)\bcontains\(\s*'[^']*'\s*,\s*(?:github\.(?:actor|triggering_actor|ref|ref_name|head_ref|base_ref|event\.[a-z_.]+)|env\.[A-Za-z0-9_]+|inputs\.[A-Za-z0-9_-]+)\s*\)`, condition, 1)
	path := array.concat(holder.path, ["if"])
	message := sprintf("%s checks %s, which any part of that text passes", [github.name(holder), match[0]])
}

_holders contains job if some job in github.jobs

_holders contains step if some step in github.steps
