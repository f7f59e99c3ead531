# METADATA
# title: Condition trusts the actor of an event that others can cause
# description: "`github.actor` is whoever caused the latest event, not the author of the pull request. Whoever makes a bot touch their own pull request passes the check and gets what it guards."
# custom:
#   severity: high
#   kinds: [github-workflow]
#   impact: [integrity]
#   controls: {cwe: [CWE-290], attack: [T1195.002], nist-800-53: [AC-3, IA-9], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Compare `github.event.pull_request.user.login`, the author, and pin the head repository too."}
package rearguard.access_control.workflow_spoofable_actor

import data.rearguard.lib.github

_privileged := [event | some event in github.events; event in github.privileged_events]

deny contains {"message": message, "path": path} if {
	events := _privileged
	count(events) > 0
	some holder in _holders
	condition := holder.value["if"]
	match := regex.find_n(`(?i)github\.(?:triggering_)?actor(?:_id)?\s*==\s*'[^']*\[bot\]'|'[^']*\[bot\]'\s*==\s*github\.(?:triggering_)?actor`, condition, 1)
	path := array.concat(holder.path, ["if"])
	message := sprintf("%s trusts %s under %s", [github.name(holder), match[0], concat(" and ", events)])
}

_holders contains job if some job in github.jobs

_holders contains step if some step in github.steps
