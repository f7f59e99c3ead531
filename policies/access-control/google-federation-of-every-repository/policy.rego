# METADATA
# title: Every repository of GitHub may log in
# description: "The pool takes tokens of GitHub Actions without a condition that names an owner or a repository: a workflow of anybody gets the rights."
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [google_iam_workload_identity_pool_provider]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `attribute_condition` to compare `assertion.repository_owner`, or `assertion.sub` with `repo:owner/name:`."}
package rearguard.access_control.google_federation_of_every_repository

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some provider in cloud.resources("google_iam_workload_identity_pool_provider")
	issuer := cloud.get(provider, "oidc.issuer_uri")
	cloud.is_one_of(issuer, {"https://token.actions.githubusercontent.com", "https://token.actions.githubusercontent.com/"})
	fact := cloud.get(provider, "attribute_condition")
	not _names_repository(fact)
	message := sprintf("%s trusts every repository: %s", [provider.name, cloud.says(fact)])
}

_names_repository(fact) if fact.state == "unknown"

# Ids and names of owners and repositories are given by GitHub and cannot be chosen.
_names_repository(fact) if {
	regex.match(`(repository|repository_owner|repository_id|repository_owner_id|workflow_ref)\b[^&|]*['"][^'"*]+`, fact.value)
}

_names_repository(fact) if regex.match(`['"]repo:[^/*'"]+/[^/*:'"]+:`, fact.value)
