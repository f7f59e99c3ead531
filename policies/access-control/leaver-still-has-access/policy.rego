# METADATA
# title: Identity that was offboarded still has access
# description: "Offboarding ended in the directory but not here. An account or name that nobody uses any more is the quietest way in: no owner notices its use, and its password or key is often still with the person who left."
# custom:
#   severity: high
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-08]
#   controls: {cwe: [CWE-286], attack: [T1078], nist-800-53: [AC-2(3), PS-4, AC-2], cis-v8: ["5.1", "5.3", "6.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove the grant in the same change that offboards the identity."}
package rearguard.access_control.leaver_still_has_access

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.kind == "identity"
	input.site != "key"
	not mention.is_role
	mention.is_reference
	message := sprintf("this still gives access to %s", [mention.gone])
	related := mention.related
}
