# METADATA
# title: Configuration still names a retired asset
# description: "What still names an asset depends on it or trusts it in a way that this tool cannot tell. Each such place keeps something alive that was meant to be gone, or fails when it is needed."
# custom:
#   severity: medium
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-672], attack: [T1584.001], nist-800-53: [CM-8, CM-2], cis-v8: ["1.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove or replace the name."}
package rearguard.decommissioning.retired_still_referenced

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site in {"unknown", "source"}
	message := sprintf("this still names %s", [mention.gone])
	related := mention.related
}
