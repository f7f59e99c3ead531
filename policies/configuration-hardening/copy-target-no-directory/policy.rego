# METADATA
# title: Several files are copied to what is no directory
# description: With more than one source the target has to be a directory and end in `/`, or the build fails. A single file copied there later would get the name of the directory.
# custom:
#   severity: low
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "End the target with `/`."}
package rearguard.configuration_hardening.copy_target_no_directory

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some copy in dockerfile.instructions
	count(copy.value.sources) > 1
	target := copy.value.destination
	not regex.match(`[/\\]["']?$|^\.{1,2}$|/\.{1,2}$|\$\{?[A-Za-z_][A-Za-z0-9_]*\}?$`, target)
	path := array.concat(copy.path, ["destination"])
	message := sprintf("%d files are copied to %s", [count(copy.value.sources), target])
}
