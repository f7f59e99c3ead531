# METADATA
# title: Workflow fetches something without encryption
# description: Anybody on the way may hand over another file, and the job works with it, with the secrets and rights it has.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [github-workflow, github-action]
#   impact: [integrity]
#   controls: {cwe: [CWE-319, CWE-494], attack: [T1557, T1195.002], nist-800-53: [SC-8, SI-7], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `https://`, and compare a checksum."}
package rearguard.data_protection.workflow_download_without_encryption

import data.rearguard.lib.github

deny contains {"message": message, "path": script.path, "text": found[1]} if {
	some script in github.scripts
	script.kind == "run"
	some line in split(script.text, "\n")
	not regex.match(`^\s*#`, line)
	some found in regex.find_all_string_submatch_n(`\b(?:curl|wget|pip3?|npm|yarn|git\s+clone|gem|helm\s+repo\s+add|docker\s+pull|go\s+get)\b[^|;&\n]*?[\s=]["']?(http://[^\s"'|;&)]+)`, line, 2)
	not _is_near(found)
	message := sprintf("%s fetches %s", [github.name(script.step), found[1]])
}

# On the runner, in its networks, or of a name without a domain.
_is_near(found) if regex.match(`^http://(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|169\.254\.|\[::1\]|[$<{]|[A-Za-z0-9_-]+(?:[:/]|$)|[^/]*\.(?:local|internal|svc|test)(?:[:/]|$))`, found[1])
