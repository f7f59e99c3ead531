# METADATA
# title: Default security group lets traffic in
# description: New resources fall into the default group when nobody names one. Emptied, it is harmless; with rules it joins things that nobody meant to join.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [aws_default_security_group]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Declare the default group without rules, and give every resource a group of its own."}
package rearguard.access_control.default_security_group_used

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some group in cloud.resources("aws_default_security_group")
	some direction in ["ingress", "egress"]
	count(cloud.blocks(group, direction)) > 0
	path := array.concat(group.path, [direction, 0])
	message := sprintf("%s has rules for %s", [group.name, direction])
}
