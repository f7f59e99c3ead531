# METADATA
# title: Working directory depends on the base image
# description: A relative WORKDIR starts where the base image happens to end. When that changes, files are written and run elsewhere.
# custom:
#   severity: low
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-426], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write the whole path."}
package rearguard.configuration_hardening.relative_working_directory

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some workdir in dockerfile.instructions
	workdir.value.instruction == "workdir"
	directory := trim(workdir.value.text, "\"'")
	regex.match(`^[^/$\\%]`, directory)
	not regex.match(`^[A-Za-z]:`, directory)
	not _has_absolute_before(workdir)
	path := array.concat(workdir.path, ["arguments", 0])
	message := sprintf("%s is relative to a directory that the file does not state", [directory])
}

_has_absolute_before(workdir) if {
	some earlier in dockerfile.instructions
	earlier.value.instruction == "workdir"
	earlier.stage == workdir.stage
	earlier.index < workdir.index
	regex.match(`^["']?(?:[/$%]|[A-Za-z]:)`, earlier.value.text)
}
