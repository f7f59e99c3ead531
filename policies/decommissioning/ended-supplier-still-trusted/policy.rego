# METADATA
# title: Ended supplier or integration is still trusted
# description: "The contract ended, the access did not. Nobody at the supplier protects the account or the domain any more, and nobody here looks at what comes in through it."
# custom:
#   severity: high
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity]
#   aliases: [DL-33]
#   controls: {cwe: [CWE-672], attack: [T1199], nist-800-53: [AC-20, SR-6, SA-9], cis-v8: ["15.7"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove the role, webhook, record or include, and confirm with the supplier that data and credentials are gone."}
package rearguard.decommissioning.ended_supplier_still_trusted

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.kind == "integration"
	mention.is_reference
	message := sprintf("this still trusts %s", [mention.gone])
	related := mention.related
}
