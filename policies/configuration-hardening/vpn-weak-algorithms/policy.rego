# METADATA
# title: VPN takes weak algorithms
# description: Keys agreed on in a group of 1024 bits, and checks by SHA-1, are within reach of well-equipped attackers, who may record the traffic now.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [aws_vpn_connection]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-327], attack: [T1557, T1040], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10", "12.6"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Leave the weak ones out: groups from 14 up, and SHA-2."}
package rearguard.configuration_hardening.vpn_weak_algorithms

import data.rearguard.lib.cloud

_weak := {
	"dh_group_numbers": {"2"},
	"integrity_algorithms": {"SHA1"},
}

deny contains {"message": message, "path": algorithm.path} if {
	some connection in cloud.resources("aws_vpn_connection")
	some tunnel in ["tunnel1", "tunnel2"]
	some phase in ["phase1", "phase2"]
	some setting, weak in _weak
	fact := cloud.get(connection, sprintf("%s_%s_%s", [tunnel, phase, setting]))
	some algorithm in cloud.texts(fact)
	algorithm.value in weak
	message := sprintf("%s takes %s in %s", [connection.name, algorithm.value, fact.label])
}
