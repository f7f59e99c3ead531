# METADATA
# title: Port does not exist
# description: Ports go from 1 to 65535. A number outside is a mistake, and the port that was meant stays closed.
# custom:
#   severity: low
#   precision: very-high
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-1284], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Correct the number."}
package rearguard.configuration_hardening.port_out_of_range

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some expose in dockerfile.instructions
	expose.value.instruction == "expose"
	some index, port in expose.value.arguments
	some bound in split(split(port, "/")[0], "-")
	_is_outside(to_number(bound))
	path := array.concat(expose.path, ["arguments", index])
	message := sprintf("there is no port %s", [bound])
}

_is_outside(number) if number > 65535

_is_outside(number) if number < 1
