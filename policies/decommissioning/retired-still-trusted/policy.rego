# METADATA
# title: Retired asset is still trusted
# description: "A principal, origin or host that no longer exists is an identity waiting to be claimed. Whoever registers the name or gets the account is let in without breaking anything."
# custom:
#   severity: high
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity]
#   aliases: [DL-26]
#   controls: {cwe: [CWE-672], attack: [T1199, T1584.001], nist-800-53: [AC-3, AC-20], cis-v8: ["6.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove it from the trust policy, the allowed origins, the redirect targets or the known hosts."}
package rearguard.decommissioning.retired_still_trusted

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site == "trust"
	message := sprintf("this still trusts %s", [mention.gone])
	related := mention.related
}
