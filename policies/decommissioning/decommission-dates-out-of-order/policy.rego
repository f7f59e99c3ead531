# METADATA
# title: Dates of a decommissioning in an impossible order
# description: Media are wiped before they leave, and a wipe is checked after it was done. Dates in another order mean that the record was written from memory, or that data left the house unwiped.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [integrity, confidentiality]
#   aliases: [DL-02]
#   controls: {cwe: [CWE-1059], nist-800-53: ["CM-8(1)", MP-6], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Correct the date that is wrong. If it left before it was wiped, treat that as an incident."}
package rearguard.decommissioning.decommission_dates_out_of_order

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["decommission", "disposed_on"], "related": related} if {
	disposed := input.decommission.disposed_on
	retired := input.decommission.retired_on
	_comes_before(disposed, retired)
	message := sprintf("%s was disposed of on %s, before it was taken out of use on %s", [assets.title, disposed, retired])
	related := [{"message": "taken out of use", "path": ["decommission", "retired_on"]}]
}

deny contains {"message": message, "path": array.concat(path, ["performed_on"]), "related": related} if {
	some i, record in assets.list(["decommission", "sanitization"])
	path := ["decommission", "sanitization", i]
	disposed := input.decommission.disposed_on
	_comes_before(disposed, record.performed_on)
	message := sprintf("%s was wiped on %s, after it was disposed of on %s", [assets.title, record.performed_on, disposed])
	related := [{"message": "disposed of", "path": ["decommission", "disposed_on"]}]
}

deny contains {"message": message, "path": array.concat(path, [check, "on"]), "related": related} if {
	some i, record in assets.list(["decommission", "sanitization"])
	path := ["decommission", "sanitization", i]
	some check in ["verification", "validation"]
	checked := record[check].on
	_comes_before(checked, record.performed_on)
	message := sprintf("the %s of %s is dated %s, before it was wiped on %s", [check, assets.title, checked, record.performed_on])
	related := [{"message": "wiped", "path": array.concat(path, ["performed_on"])}]
}

_comes_before(one, other) if {
	is_string(one)
	one < other
}

subject contains [] if count(object.get(input, "decommission", {})) > 0
