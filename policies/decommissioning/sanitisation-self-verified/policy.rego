# METADATA
# title: Media wiped and checked by the same person
# description: Whoever forgot a disk forgets it again when checking, and whoever wants to keep one signs both lines. Two persons make both unlikely.
# related_resources: [{ref: "https://csrc.nist.gov/pubs/sp/800/88/r2/final"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-09]
#   controls: {cwe: [CWE-1059], nist-800-53: ["MP-6(1)", AC-5], cis-v8: ["3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: policy, text: "Have somebody else verify and validate it, and enter who that was."}
package rearguard.decommissioning.sanitisation_self_verified

import data.rearguard.lib.assets
import data.rearguard.lib.sanitisation

deny contains {"message": message, "path": array.concat(record.path, [check, "by"]), "related": related} if {
	some record in sanitisation.records
	some check in ["verification", "validation"]
	by := record.value[check].by
	lower(trim_space(by)) == lower(trim_space(record.value.performed_by))
	message := sprintf("the %s of %s of %s is by %s, who performed it", [check, sanitisation.name(record), assets.title, by])
	related := [{"message": "performed by", "path": array.concat(record.path, ["performed_by"])}]
}

subject contains record.path if some record in sanitisation.records
