# METADATA
# title: Retired asset is still in DNS
# description: "A record that outlives its host points at an address that somebody else can be given. Whoever gets it next receives the traffic, the cookies and the mail meant for the old host, under your name."
# custom:
#   severity: high
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity]
#   aliases: [DL-20]
#   controls: {cwe: [CWE-672], attack: [T1584.001, T1583.001], nist-800-53: [CM-8, SC-20], cis-v8: ["1.2", "4.9"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Delete the record first, before the address or the cloud resource behind it is given up."}
package rearguard.decommissioning.retired_in_dns

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site == "dns"
	message := sprintf("the record still names %s", [mention.gone])
	related := mention.related
}
