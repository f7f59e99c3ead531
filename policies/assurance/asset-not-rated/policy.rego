# METADATA
# title: Asset in use without a criticality, or of an unknown kind
# description: What an asset is and how much depends on it decide what is patched first and what a finding on it means. An asset without a rating waits at the end of every queue, whatever it carries.
# custom:
#   severity: low
#   precision: medium
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [RA-01]
#   controls: {cwe: [CWE-1059], nist-800-53: [RA-2, RA-9], cis-v8: ["1.1", "3.7"], samm: [O-EM-1-A]}
#   countermeasure: {kind: policy, text: "Rate it from 1 to 5 (`criticality`), or state `cia`; enter its `kind`."}
package rearguard.assurance.asset_not_rated

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["criticality"]} if {
	assets.live
	assets.absent(["criticality"])
	count(_rated) == 0
	_some_are_rated
	message := sprintf("%s is %s without a criticality, which others of its list have", [assets.title, input.status])
}

deny contains {"message": message, "path": ["criticality"]} if {
	assets.live
	input.criticality == "unknown"
	count(_rated) == 0
	message := sprintf("%s is %s, and its criticality is unknown", [assets.title, input.status])
}

deny contains {"message": message, "path": ["kind"]} if {
	assets.live
	assets.absent(["kind"])
	assets.expects("kind")
	message := sprintf("%s is %s, and nothing says what it is", [assets.title, input.status])
}

_rated := [level | some need in ["c", "i", "a"]; level := input.cia[need]; is_number(level)]

_some_are_rated if assets.stated("criticality")

_some_are_rated if assets.stated("cia")

subject contains [] if assets.live
