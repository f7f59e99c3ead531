# METADATA
# title: Text of an outsider becomes part of a script
# description: A runner fills in `${{ }}` before the shell or interpreter sees the script, so a title, branch name or comment written by anybody becomes code. It runs with the workflow's token and secrets, and may change what is released.
# related_resources: [{ref: "https://docs.github.com/en/actions/concepts/security/script-injections"}]
# custom:
#   severity: critical
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality, integrity]
#   aliases: [CH-36]
#   controls: {cwe: [CWE-94], attack: [T1059], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the expression into an `env:` variable of the step and let the script read that variable, quoted."}
package rearguard.configuration_hardening.workflow_script_injection

import data.rearguard.lib.github

deny contains {"message": message, "path": script.path, "text": expression} if {
	some script in github.scripts
	some expression in github.expressions(script.text)
	context := github.untrusted(expression)
	message := sprintf("%s is filled into the %s of %s before it runs, and anybody may write it", [context, script.kind, github.name(script.step)])
}

deny contains {"message": message, "path": script.path, "text": expression} if {
	some script in github.scripts
	some expression in github.expressions(script.text)
	variable := github.untrusted_variable(expression)
	message := sprintf("env.%s holds text that anybody may write, and is filled into the %s of %s before it runs", [variable, script.kind, github.name(script.step)])
}

subject contains script.path if some script in github.scripts
