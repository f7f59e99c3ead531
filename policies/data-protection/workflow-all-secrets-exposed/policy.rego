# METADATA
# title: All secrets are handed over at once
# description: The whole `secrets` context, turned into text or indexed by a computed name, puts every secret of the repository into the memory of one step. A leak there is a leak of everything, and secrets inside JSON text are not always masked in logs.
# custom:
#   severity: high
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-522, CWE-668], attack: [T1552], nist-800-53: [AC-6, IA-5], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Name the single secrets that the step needs.}
package rearguard.data_protection.workflow_all_secrets_exposed

import data.rearguard.lib.github

deny contains {"message": message, "path": scalar.path, "text": expression} if {
	some scalar in data.document.scalars
	value := scalar.value
	contains(value, "secrets") # only for speed
	some expression in github.expressions(value)
	regex.match(`(?i)\btojson\(\s*secrets\s*\)|\bsecrets\s*\[\s*[^'\s]|\{\{\s*secrets\s*\}\}`, expression)
	message := sprintf("%s reaches every secret", [expression])
}
