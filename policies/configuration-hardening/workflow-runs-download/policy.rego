# METADATA
# title: Download is run unseen
# description: What is piped from the network into an interpreter runs without being looked at or compared with a checksum, here with the token and secrets of the job. Whoever controls the server, or the way to it, runs code there.
# custom:
#   severity: medium
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality, integrity]
#   aliases: [CH-29]
#   controls: {cwe: [CWE-494], attack: [T1195.002], nist-800-53: [SI-7, SR-3], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use a pinned action, or download to a file, compare its checksum, then run it."}
package rearguard.configuration_hardening.workflow_runs_download

import data.rearguard.lib.github
import data.rearguard.lib.shell

deny contains {"message": message, "path": script.path, "text": piece} if {
	some script in github.scripts
	script.kind == "run"
	some piece in shell.downloads_run(script.text)
	message := sprintf("%s runs what it downloads", [github.name(script.step)])
}
