# METADATA
# title: Data destroyed although they had to be kept
# description: Laws and contracts name a time for which records are kept, and a legal hold suspends every deletion. What is destroyed before cannot be brought back, and the loss itself may be the offence.
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [availability, integrity]
#   aliases: [DL-10]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [SI-12, AU-11], cis-v8: ["3.4"], samm: [O-OM-2-A]}
#   countermeasure: {kind: policy, text: "Stop the disposal. If it is done, look for copies of the data at once and tell whoever set the hold or the time."}
package rearguard.decommissioning.disposed_before_retention_ends

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["retention", "until"], "related": related} if {
	until := input.retention.until
	some act in _destructions
	act.on < until
	message := sprintf("%s was %s on %s, but its data must be kept until %s%s", [assets.title, act.said, act.on, until, _basis])
	related := [{"message": act.said, "path": act.path}]
}

deny contains {"message": message, "path": ["retention", "until"], "related": related} if {
	until := input.retention.until
	input.status == "disposed"
	count(_destructions) == 0
	assets.ahead(until)
	message := sprintf("%s is disposed of, but its data must be kept until %s%s", [assets.title, until, _basis])
	related := [{"message": "its status", "path": ["status"]}]
}

deny contains {"message": message, "path": ["retention", "legal_hold"], "related": related} if {
	input.retention.legal_hold == true
	_is_destroyed
	message := sprintf("%s is %s although it is under legal hold%s", [assets.title, _fate, _basis])
	related := [{"message": "its status", "path": ["status"]}]
}

_destructions contains {"on": on, "said": "disposed of", "path": path} if {
	path := ["decommission", "disposed_on"]
	on := assets.text(path)
	on != ""
}

_destructions contains {"on": on, "said": "wiped", "path": path} if {
	some i, record in assets.list(["decommission", "sanitization"])
	record.method != "none_required"
	on := record.performed_on
	is_string(on)
	path := ["decommission", "sanitization", i, "performed_on"]
}

_is_destroyed if input.status == "disposed"

_is_destroyed if count(_destructions) > 0

_fate := "disposed of" if input.status == "disposed"

else := "wiped"

_basis := sprintf(" (%s)", [input.retention.basis]) if is_string(input.retention.basis)

else := ""

subject contains [] if count(object.get(input, "retention", {})) > 0
