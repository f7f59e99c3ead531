# METADATA
# title: Workflow does not check whom it talks to
# description: A step accepts every certificate or every SSH host. Whoever is between the runner and the other side reads the secrets it sends and puts other code into what it builds.
# related_resources: [{ref: "https://docs.github.com/en/actions/reference/security/secure-use"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8(1), IA-3], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave the check on, and give the runner the certificate or host key it misses."}
package rearguard.configuration_hardening.workflow_certificate_unchecked

import data.rearguard.lib.github
import data.rearguard.lib.shell

_trusting := concat("|", [
	`\bcurl\b[^\n|;&]* (?:--insecure\b|-[a-zA-Z]*k[a-zA-Z]*(?:\s|$))`,
	`\bwget\b[^\n|;&]* --no-check-certificate\b`,
	`\bgit\b[^\n|;&]*\bhttp\.ssl[vV]erify[= ](?:false|0)\b`,
	`\b(?:npm|yarn|pnpm)\b[^\n|;&]*\bstrict-ssl[= ]false\b`,
	`\bpip3?\b[^\n|;&]* --trusted-host\b`,
	`--insecure-skip-tls-verify\b(?:=true)?`,
	`\bStrictHostKeyChecking[= ](?:no|off)\b`,
	`\bUserKnownHostsFile[= ]/dev/null\b`,
])

deny contains {"message": message, "path": script.path, "text": text} if {
	some script in github.scripts
	script.kind == "run"
	some line in split(script.text, "\n")
	not startswith(trim_space(line), "#")
	some text in regex.find_n(_trusting, line, 1)
	message := sprintf("%s does not check whom it talks to", [github.name(script.step)])
}

deny contains {"message": message, "path": path} if {
	some environment in github.environments
	some name, value in environment.value
	shell.trusts(name, sprintf("%v", [value]))
	path := array.concat(environment.path, [name])
	message := sprintf("%s is %v: certificates or host keys are not checked", [name, value])
}
