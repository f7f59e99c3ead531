# METADATA
# title: Retired component is still deployed
# description: "A component that its owners gave up gets no fixes, yet runs with its service account, secrets and network openings as before. Attackers look for exactly what nobody watches."
# custom:
#   severity: medium
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-25]
#   controls: {cwe: [CWE-672], attack: [T1610], nist-800-53: [CM-8, CM-7], cis-v8: ["2.3"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Delete the workload with what only it uses, or correct the inventory."}
package rearguard.decommissioning.retired_workload

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site in {"workload", "image"}
	message := sprintf("this still runs %s", [mention.gone])
	related := mention.related
}
