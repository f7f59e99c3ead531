# METADATA
# title: ADD takes a file from the network unchecked
# description: "`ADD` with an address takes whatever the server sends at build time. Without a checksum nobody sees that it changed, and the download stays in the layer even when a later step removes it."
# custom:
#   severity: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   aliases: [CH-29]
#   controls: {cwe: [CWE-494], attack: [T1195.002], nist-800-53: [SI-7, SR-3], cis-v8: ["16.5"], cis-docker: ["4.9", "4.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `--checksum=sha256:...`, or download with a checksum in the RUN that uses the file."}
package rearguard.configuration_hardening.remote_file_added

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some add in dockerfile.instructions
	add.value.instruction == "add"
	not add.value.flags.checksum
	some index, source in add.value.sources
	regex.match(`(?i)^(?:https?|ftp)://`, source)
	not regex.match(`\.git(?:#|$)`, source)
	path := array.concat(add.path, ["sources", index])
	message := sprintf("%s is added without a checksum", [source])
}
