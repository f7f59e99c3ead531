# METADATA
# title: Workflow logs in to a cloud with a stored key
# description: The key lives until somebody replaces it, and works from anywhere for whoever gets it out of a step, a log or a fork. The providers trust the identity of the workflow itself, which lasts for one job.
# related_resources: [{ref: "https://docs.github.com/en/actions/concepts/security/openid-connect"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-798], attack: [T1078.004, T1552], nist-800-53: [IA-5, AC-2], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Let the cloud trust the OIDC token of this repository, and give the job `id-token: write`."}
package rearguard.access_control.workflow_long_lived_cloud_key

import data.rearguard.lib.github

_inputs := {
	"aws-actions/configure-aws-credentials": "aws-secret-access-key",
	"google-github-actions/auth": "credentials_json",
	"google-github-actions/setup-gcloud": "service_account_key",
	"azure/login": "creds",
}

deny contains {"message": message, "path": path} if {
	some step in github.steps
	some action, name in _inputs
	github.uses_action(step, action)
	value := step.value["with"][name]
	not contains(value, "steps.")
	path := array.concat(step.path, ["with", name])
	message := sprintf("%s logs in with a stored key: %s", [github.name(step), name])
}
