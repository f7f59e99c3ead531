# METADATA
# title: Copied files belong to the user that runs the program
# description: What the running user owns it may change. An intruder can then replace the program itself, and the change stays until the container is thrown away.
# custom:
#   severity: info
#   precision: low
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-732], nist-800-53: [AC-6], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave programs to root with read and execute permission for others; give away only directories that have to be written."}
package rearguard.access_control.copied_file_owned_by_service

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some copy in dockerfile.instructions
	owner := copy.value.flags.chown
	not regex.match(`^(?:root|0)(?::|$)`, owner)
	path := array.concat(copy.path, ["flags", "chown"])
	message := sprintf("%s is given to %s", [copy.value.destination, owner])
}
