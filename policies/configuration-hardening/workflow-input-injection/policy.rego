# METADATA
# title: Input becomes part of a script
# description: The runner puts the input into the script before a shell reads it, so whoever starts the workflow, or writes what a calling workflow hands on, adds commands that run with its token and secrets.
# related_resources: [{ref: "https://docs.github.com/en/actions/reference/security/secure-use"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [github-workflow]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-94], attack: [T1059, T1195.002], nist-800-53: [SI-10, CM-7], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Hand the input over in `env` and read the variable in the script."}
package rearguard.configuration_hardening.workflow_input_injection

import data.rearguard.lib.github

deny contains {"message": message, "path": script.path, "text": expression} if {
	some script in github.scripts
	some expression in github.expressions(script.text)
	some input_name in _free
	regex.match(sprintf(`(?i)\b(?:github\.event\.)?inputs(?:\.%s\b|\[\s*'%s'\s*\])`, [input_name, input_name]), expression)
	not regex.match(`(?i)==|!=|\b(?:contains|startswith|endswith|hashfiles|fromjson)\s*\(`, expression)
	message := sprintf("the input %s is filled into the %s of %s before it runs", [input_name, script.kind, github.name(script.step)])
}

# The inputs that may be any text: no choice, number or truth.
_free contains name if {
	some _, event in input["on"]
	some name, stated in event.inputs
	regex.match(`^[A-Za-z_][A-Za-z0-9_-]*$`, name)
	_is_text(stated)
}

_is_text(stated) if object.get(stated, "type", "string") == "string"

# An input without anything said of it.
_is_text(stated) if stated == null

subject contains script.path if some script in github.scripts
