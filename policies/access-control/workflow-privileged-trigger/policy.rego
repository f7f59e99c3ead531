# METADATA
# title: Workflow runs with secrets when an outsider acts
# description: For this event the workflow has the secrets and the token of the repository, although a stranger causes it. One step that takes anything from that stranger hands both over.
# related_resources: [{ref: "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/"}]
# custom:
#   severity: medium
#   precision: low
#   kinds: [github-workflow]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-829], attack: [T1677], nist-800-53: [AC-6, CM-7], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `pull_request`, and leave what needs rights to a workflow of its own that takes nothing but data."}
package rearguard.access_control.workflow_privileged_trigger

import data.rearguard.lib.github

deny contains {"message": "the workflow runs on pull_request_target", "path": ["on"]} if {
	"pull_request_target" in github.events
}
