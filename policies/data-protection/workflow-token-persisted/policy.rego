# METADATA
# title: Checkout leaves its token behind
# description: "`actions/checkout` writes the token into `.git/config`, where every later step and action of the job can read it. Most jobs never push and do not need it there."
# custom:
#   severity: low
#   precision: low
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-522], attack: [T1552.001], nist-800-53: [IA-5, AC-6], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `persist-credentials: false`, and give the token to the step that pushes."}
package rearguard.data_protection.workflow_token_persisted

import data.rearguard.lib.github

deny contains {"message": message, "path": step.path} if {
	some step in github.steps
	github.uses_action(step, "actions/checkout")
	lower(sprintf("%v", [object.get(step.value, ["with", "persist-credentials"], true)])) != "false"
	message := sprintf("%s leaves its token in .git/config", [github.name(step)])
}
