# METADATA
# title: Data lie where they may not be
# description: The inventory says in which countries or regions these data may be kept, and the asset stands elsewhere. Other courts and services then have a say over them, and contracts and data protection law may be broken.
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DP-13]
#   controls: {cwe: [CWE-693], attack: [T1537], nist-800-53: ["SA-9(5)", CM-12], cis-v8: ["3.1", "3.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: policy, text: "Move the data, or correct the entry (`data[].residency`, `site`)."}
package rearguard.data_protection.data_outside_residency

import data.rearguard.lib.assets
import data.rearguard.lib.regions

deny contains {"message": message, "path": place.path} if {
	assets.live
	some place in _places
	some entry in assets.list(["data"])
	regions.is_outside(place.region, entry.residency)
	message := sprintf("%s is in %s (%s), and its data must be in %s", [assets.title, place.region, upper(regions.country(place.region)), concat(", ", entry.residency)])
}

_places contains {"region": region, "path": ["site"]} if {
	region := regions.name(assets.text(["site"]))
}

_places contains {"region": region, "path": ["identifiers", "arn", index]} if {
	some index, arn in assets.list(["identifiers", "arn"])
	parts := split(arn, ":")
	region := regions.name(parts[3])
}

subject contains [] if {
	assets.live
	count(_places) > 0
}
