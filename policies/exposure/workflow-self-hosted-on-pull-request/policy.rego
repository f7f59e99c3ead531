# METADATA
# title: Pull requests run on the organisation's own machine
# description: In a public repository anybody can open a pull request, and its code then runs inside the network, on a machine that keeps what one job leaves for the next. GitHub advises against self-hosted runners there.
# related_resources: [{ref: "https://docs.github.com/en/actions/reference/security/secure-use#hardening-for-self-hosted-runners"}]
# custom:
#   severity: medium
#   precision: low
#   kinds: [github-workflow]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-668], attack: [T1195.002, T1053], nist-800-53: [SC-7, CM-7], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Run pull requests on hosted or ephemeral runners that are thrown away after each job.}
package rearguard.exposure.workflow_self_hosted_on_pull_request

import data.rearguard.lib.github

_by_strangers := {"pull_request", "pull_request_target", "issue_comment", "workflow_run"}

deny contains {"message": message, "path": path} if {
	some event in github.events
	event in _by_strangers
	some job in github.jobs
	some label in _labels(job.value["runs-on"])
	label == "self-hosted"
	path := array.concat(job.path, ["runs-on"])
	message := sprintf("job %s runs on a self-hosted runner for every %s", [job.id, event])
}

_labels(value) := {value} if is_string(value)

_labels(value) := {label | some label in value} if is_array(value)

_labels(value) := _labels_of_group(value)

_labels_of_group(value) := {value.labels} if is_string(value.labels)

_labels_of_group(value) := {label | some label in value.labels} if is_array(value.labels)
