# METADATA
# title: Workflow writes a secret into a script
# description: The runner puts the secret into the text before a shell reads it. Characters in it are then run as commands, every process of the runner sees it, and parts of it are no longer masked in the log.
# related_resources: [{ref: "https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-214, CWE-78], attack: [T1552], nist-800-53: [IA-5(7), SC-28], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Hand it over as an environment variable of the step, and write `\"$NAME\"` in the script."}
package rearguard.data_protection.workflow_secret_in_command

import data.rearguard.lib.github

deny contains {"message": message, "path": script.path, "text": expression} if {
	some script in github.scripts
	some expression in github.expressions(script.text)
	regex.match(`^\$\{\{\s*secrets\.[A-Za-z0-9_]+\s*\}\}$`, expression)
	message := sprintf("%s has %s in its script", [github.name(script.step), expression])
}
