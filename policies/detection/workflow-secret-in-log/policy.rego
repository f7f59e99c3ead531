# METADATA
# title: Workflow prints a secret
# description: The runner masks a secret only as long as its text is unchanged. Encoded, reversed, cut or printed character by character it is readable in the log, which everybody with read access sees, and anybody in a public repository.
# custom:
#   severity: medium
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-532], attack: [T1552], nist-800-53: [AU-3, IA-5], cis-v8: ["3.14"], samm: [O-IM-1-A]}
#   countermeasure: {kind: remove, text: "Do not print secrets; hand them to a program through `env:` or standard input."}
package rearguard.detection.workflow_secret_in_log

import data.rearguard.lib.github

deny contains {"message": message, "path": script.path, "text": trim_space(line)} if {
	some script in github.scripts
	script.kind == "run"
	contains(script.text, "secrets.") # only for speed
	some line in split(script.text, "\n")
	regex.match(`\b(?:echo|printf|Write-Host|Write-Output)\b[^>]*\$\{\{\s*secrets\.`, line)
	not _leaves(line)
	message := sprintf("%s prints %s", [github.name(script.step), regex.find_n(`secrets\.[A-Za-z0-9_]+`, line, 1)[0]])
}

# Into a file or a program other than one that only changes its form.
_leaves(line) if regex.match(`>|\badd-mask\b`, line)

_leaves(line) if {
	regex.match(`[^|]\|[^|]`, line)
	not regex.match(`\|\s*(?:base64|rev|xxd|od|hexdump|cut|sed|tr|fold|awk|head|tail|cat|tee)\b[^|>]*$`, line)
}

# The runner masks the secret as a whole, and knows nothing of its parts.
deny contains {"message": message, "path": scalar.path, "text": part} if {
	some scalar in data.document.scalars
	contains(lower(scalar.value), "fromjson(") # only for speed
	some part in regex.find_n(`(?i)\bfromjson\(\s*secrets[^)]*\)\s*[.\[]`, scalar.value, -1)
	message := sprintf("a part of %s is used, which logs do not mask", [regex.find_n(`secrets(?:\.[A-Za-z0-9_]+|\[[^\]]*\])`, part, 1)[0]])
}
