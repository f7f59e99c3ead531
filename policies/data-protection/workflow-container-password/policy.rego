# METADATA
# title: Registry password stands in the workflow
# description: A password in a workflow is readable by everybody who can read the repository, stays in its history for ever and cannot be changed without a commit. Whoever has it can replace the images that later jobs run.
# custom:
#   severity: critical
#   precision: very-high
#   kinds: [github-workflow]
#   secret: true
#   impact: [confidentiality, integrity]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Change the password, store it as a secret and write `${{ secrets.NAME }}`."}
package rearguard.data_protection.workflow_container_password

import data.rearguard.lib.github

deny contains {"message": message, "path": path} if {
	some container in github.containers
	password := container.value.credentials.password
	password != ""
	not contains(password, "${{")
	path := array.concat(container.path, ["credentials", "password"])
	message := sprintf("container %s has its registry password in the file", [container.name])
}
