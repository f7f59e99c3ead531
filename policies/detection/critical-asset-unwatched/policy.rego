# METADATA
# title: Nothing here watches a critical asset
# description: Files define or use the asset, and no monitoring names it. When it is attacked or fails, its users are the first to know.
# custom:
#   severity: medium
#   precision: low
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-08]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: [SI-4, AU-6, IR-5], cis-v8: ["8.9", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Add it to the targets of the monitoring, with an alert that reaches who is on call."}
package rearguard.detection.critical_asset_unwatched

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["criticality"]} if {
	_is_judged
	object.get(input, ["links", "mentions", "sites", "scrape-target"], 0) == 0
	message := sprintf("%s has criticality %d, is named in %d places, and in none of the monitoring", [assets.title, input.criticality, input.links.mentions.total])
}

_is_judged if {
	assets.live
	input.criticality >= 4
	input.links.mentions.total > 0
	input.kind in {"server", "vm", "container_host", "network_device", "appliance", "cluster", "application", "service", "database"}
}

subject contains [] if _is_judged
