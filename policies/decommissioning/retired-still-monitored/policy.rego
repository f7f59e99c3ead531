# METADATA
# title: Monitoring still asks a retired asset
# description: "A target that never answers is an alarm that people learn to ignore, and the real one drowns in it. If something else answers under the name, its figures are believed, and the credentials of the probe go there."
# custom:
#   severity: low
#   kinds: [inventory-mention]
#   impact: [integrity, availability]
#   aliases: [DL-34]
#   controls: {cwe: [CWE-459], nist-800-53: [CM-8], cis-v8: ["1.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove the target and the alarms about it."}
package rearguard.decommissioning.retired_still_monitored

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site == "scrape-target"
	message := sprintf("monitoring still asks %s", [mention.gone])
	related := mention.related
}
