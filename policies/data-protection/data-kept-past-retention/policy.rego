# METADATA
# title: Data are kept after the day on which they may go
# description: The entry says until when the data must be kept, and that day has passed. What is no longer needed can still be stolen, and keeping personal data longer than needed breaks data protection law.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DP-11]
#   controls: {cwe: [CWE-212], attack: [T1530], nist-800-53: [SI-12, MP-6], cis-v8: ["3.4", "3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: remove, text: "Dispose of the data and record how, or enter why they are kept longer (`retention.until`, `retention.legal_hold`)."}
package rearguard.data_protection.data_kept_past_retention

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["retention", "until"]} if {
	input.kind in {"dataset", "database", "storage_media", "cloud_resource"}
	input.status in {"active", "legacy", "decommissioning", "retired"}
	assets.past(input.retention.until)
	object.get(input, ["retention", "legal_hold"], false) != true
	not _is_wiped
	message := sprintf("%s had to be kept until %s and is still %s%s", [assets.title, input.retention.until, input.status, _defined])
}

_defined := sprintf(", defined in %d places", [input.links.mentions.definitions]) if input.links.mentions.definitions > 0

else := ""

_is_wiped if count(assets.list(["decommission", "sanitization"])) > 0

subject contains [] if is_string(input.retention.until)
