# METADATA
# title: Rule about who may connect still admits a retired asset
# description: "The opening outlives the host it was made for. Addresses are given out again, so the rule now admits whatever gets this one next, and nobody remembers that it does."
# custom:
#   severity: high
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity]
#   aliases: [DL-23]
#   controls: {cwe: [CWE-672], attack: [T1562.007, T1133], nist-800-53: [SC-7, AC-4, CM-7(1)], cis-v8: ["4.4", "13.4"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove the address from the rule, and the rule if nothing is left in it."}
package rearguard.decommissioning.retired_in_firewall

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site == "firewall"
	message := sprintf("the rule still names %s", [mention.gone])
	related := mention.related
}
