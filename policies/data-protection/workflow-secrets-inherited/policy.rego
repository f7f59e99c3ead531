# METADATA
# title: Called workflow inherits every secret
# description: "`secrets: inherit` hands all secrets of the repository and its organisation to a workflow that lives elsewhere. Whoever may change that workflow reads them all, also those it never needed."
# custom:
#   severity: medium
#   kinds: [github-workflow]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1195.002, T1552], nist-800-53: [AC-6, IA-5], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: List the secrets that the called workflow needs by name.}
package rearguard.data_protection.workflow_secrets_inherited

import data.rearguard.lib.github

deny contains {"message": message, "path": path} if {
	some job in github.jobs
	job.value.secrets == "inherit"
	uses := object.get(job.value, "uses", "")
	not startswith(uses, "./")
	path := array.concat(job.path, ["secrets"])
	message := sprintf("job %s hands every secret to %s", [job.id, uses])
}
