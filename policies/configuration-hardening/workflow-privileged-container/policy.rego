# METADATA
# title: Job runs a privileged container
# description: The container has every right on the runner. Whatever the job downloads and runs in it reaches the token, the other jobs of a self-hosted runner, and its container runtime.
# related_resources: [{ref: "https://docs.github.com/en/actions/how-tos/write-workflows/choose-where-workflows-run/run-jobs-in-a-container"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [github-workflow]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Take the option away, or give the one capability that is needed."}
package rearguard.configuration_hardening.workflow_privileged_container

import data.rearguard.lib.github

deny contains {"message": message, "path": path, "text": text} if {
	some container in github.containers
	some text in regex.find_n(`--privileged(?:\b|=true)|--cap-add[= ](?:ALL|SYS_ADMIN)\b|/var/run/docker\.sock|--(?:pid|ipc|userns)[= ]host\b`, container.value.options, 1)
	path := array.concat(container.path, ["options"])
	message := sprintf("the container of %s runs with %s", [container.name, text])
}

deny contains {"message": message, "path": path} if {
	some container in github.containers
	some index
	volume := container.value.volumes[index]
	regex.match(`^(?:/var)?/run/docker\.sock:|^/:`, volume)
	path := array.concat(container.path, ["volumes", index])
	message := sprintf("the container of %s mounts %s of the runner", [container.name, split(volume, ":")[0]])
}

subject contains container.path if some container in github.containers
