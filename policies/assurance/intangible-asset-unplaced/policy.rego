# METADATA
# title: Data or credential in the inventory that hangs on nothing
# description: A dataset, licence or key is protected through the system it is on or the person who keeps it. While neither is known nobody can say which machine to harden for it, nor what has to be wiped in the end.
# custom:
#   severity: low
#   precision: medium
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [RA-02, DP-16]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-12, CM-8], cis-v8: ["3.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: policy, text: "Enter what carries it (`depends_on`) or who keeps it (`custodian`)."}
package rearguard.assurance.intangible_asset_unplaced

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["custodian"]} if {
	_is_judged
	assets.absent(["custodian"])
	assets.absent(["data_owner"])
	count(assets.list(["depends_on"])) == 0
	count(assets.list(["dependents"])) == 0
	count(assets.list(["links", "dependents"])) == 0
	_is_asked
	message := sprintf("%s (%s) has neither a custodian nor an asset that carries it", [assets.title, input.kind])
}

_is_asked if assets.stated("custodian")

_is_asked if assets.stated("depends_on")

_is_judged if {
	assets.live
	input.kind in {"dataset", "credential", "key", "brand", "domain", "licence", "source_repo", "model"}
}

subject contains [] if _is_judged
