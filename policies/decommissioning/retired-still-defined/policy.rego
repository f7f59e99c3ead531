# METADATA
# title: Retired asset is still defined
# description: "The next apply brings back what the inventory says is gone: unpatched, unwatched and with nobody who owns it. Either the definition or the inventory is wrong, and both are believed by somebody."
# custom:
#   severity: high
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-21]
#   controls: {cwe: [CWE-672], attack: [T1578], nist-800-53: [CM-8, CM-2], cis-v8: ["1.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Destroy the resource and remove its definition, or correct the inventory."}
package rearguard.decommissioning.retired_still_defined

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site == "definition"
	message := sprintf("this still defines %s", [mention.gone])
	related := mention.related
}
