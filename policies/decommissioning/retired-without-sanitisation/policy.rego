# METADATA
# title: Asset out of use, and nothing says that its data were wiped
# description: Disks of switched off machines are resold, returned to the lessor or left in a cupboard with everything on them. Whoever reads one needs no password and leaves no trace.
# related_resources: [{ref: "https://csrc.nist.gov/pubs/sp/800/88/r2/final"}]
# custom:
#   severity: critical
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-06]
#   controls: {cwe: [CWE-226], attack: [T1005], nist-800-53: [MP-6], cis-v8: ["3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: remove, text: "Have the media wiped or destroyed as their classification asks for, and record method, technique, day and certificate under `decommission.sanitization`."}
package rearguard.decommissioning.retired_without_sanitisation

import data.rearguard.lib.assets
import data.rearguard.lib.sanitisation

deny contains {"message": message, "path": ["decommission", "sanitization"], "related": _why} if {
	_needs_it
	count(sanitisation.media) == 0
	count(_done) == 0
	message := sprintf("%s is %s and held %s data, and no sanitisation is recorded", [assets.title, assets.since, sanitisation.classification])
}

deny contains {"message": message, "path": medium.path, "related": _why} if {
	_needs_it
	some medium in sanitisation.media
	not medium in _treated
	message := sprintf("medium %s of %s (%s, %s data) has no record of sanitisation", [_name(medium), assets.title, assets.since, sanitisation.classification])
}

_needs_it if {
	_is_judged
	assets.expects("decommission.sanitization")
}

_is_judged if {
	assets.gone
	assets.may_hold_data
	sanitisation.classification in {"internal", "confidential", "restricted"}
	not assets.ahead(assets.left_on)
}

_done := {record | some record in sanitisation.records; sanitisation.says_how(record)}

_treated := {medium | some record in _done; some medium in record.media}

_name(medium) := medium.serial if medium.serial != ""

else := object.get(medium.value, "type", "")

_why := [{"message": "its status", "path": ["status"]}]

subject contains [] if _is_judged
