# METADATA
# title: Public DNS tells an address of the network inside
# description: Everybody can ask for the record and learns names, networks and what runs where. Visitors on another network are led to whatever has the address there.
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, dns-zone]
#   impact: [confidentiality]
#   aliases: [CI-02]
#   controls: {cwe: [CWE-200], attack: ["T1590.002", "T1590.005"], nist-800-53: [AC-22, SC-7, "RA-5(4)"], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the record into a zone that only the network inside can ask."}
package rearguard.exposure.private_address_in_public_dns

import data.rearguard.lib.dns

deny contains {"message": message, "path": value.path} if {
	some record in dns.public
	record.type in {"A", "AAAA"}
	some value in record.values
	address := value.value
	dns.is_private(address)
	not regex.match(`^127\.|^::1$`, address)
	message := sprintf("%s is %s for everybody", [record.name, address])
}

subject contains record.path if some record in dns.public
