# METADATA
# title: Two programs for downloads are installed
# description: curl and wget do the same. Each is something to patch, and something an intruder may use to fetch more.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Use one of them."}
package rearguard.configuration_hardening.two_download_programs

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some stage in dockerfile.stages
	used := {one.name | some one in dockerfile.commands; one.run.stage == stage.index; one.name in {"curl", "wget"}}
	count(used) == 2
	some command in dockerfile.commands
	command.run.stage == stage.index
	command.name == "wget"
	message := "wget is used beside curl"
}
