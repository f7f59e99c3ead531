# METADATA
# title: Default network is put to use
# description: The default network gives every instance a public address and a route to the internet.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_default_vpc, aws_default_subnet]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make networks of your own, and delete the default one."}
package rearguard.access_control.default_network_used

import data.rearguard.lib.cloud

deny contains {"message": message, "path": network.path} if {
	some type in ["aws_default_vpc", "aws_default_subnet"]
	some network in cloud.resources(type)
	message := sprintf("%s puts the default network to use", [network.name])
}
