# METADATA
# title: Remark names a retired asset
# description: "Comments and documents that speak of what is gone mislead the next reader, mostly during an incident. Nothing trusts the asset here, so this is for those who want to tidy up."
# custom:
#   severity: info
#   precision: low
#   kinds: [inventory-mention]
#   impact: [integrity]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Update the text, or leave it if it tells history."}
package rearguard.decommissioning.retired_in_remark

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site in {"comment", "prose"}
	message := sprintf("the text speaks of %s", [mention.gone])
	related := mention.related
}
