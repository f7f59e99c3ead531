# METADATA
# title: Input of an action becomes part of a script
# description: A composite action cannot know who calls it and with what. An input that is filled into `run` by `${{ }}` becomes code, so every caller who hands on a title or branch name is open to script injection.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [github-action]
#   impact: [confidentiality, integrity]
#   aliases: [CH-36]
#   controls: {cwe: [CWE-94], attack: [T1059], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the input into an `env:` variable of the step and let the script read that variable, quoted."}
package rearguard.configuration_hardening.action_input_injection

import data.rearguard.lib.github

deny contains {"message": message, "path": script.path, "text": expression} if {
	some script in github.scripts
	some expression in github.expressions(script.text)
	names := regex.find_n(`\binputs\.[A-Za-z0-9_-]+`, expression, 1)
	not regex.match(`==|!=|\b(?:contains|startsWith|endsWith|hashFiles)\(`, expression)
	message := sprintf("%s is filled into the %s of %s before it runs", [names[0], script.kind, github.name(script.step)])
}
