# METADATA
# title: Configuration still connects to a retired asset
# description: "Requests, and often credentials with them, go to a host that is no longer yours to trust. At best they fail, at worst somebody who took over the name or address answers."
# custom:
#   severity: high
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-24]
#   controls: {cwe: [CWE-672], attack: [T1557, T1584.001], nist-800-53: [CM-8, SC-7], cis-v8: ["1.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Point it to the replacement, or remove it."}
package rearguard.decommissioning.retired_still_used

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site in {"upstream", "connection"}
	message := sprintf("this still connects to %s", [mention.gone])
	related := mention.related
}
