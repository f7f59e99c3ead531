# METADATA
# title: Wiping of media failed, and the asset is out of use all the same
# description: The check said that data are left. What is done with the medium after that decides whether somebody else reads them.
# related_resources: [{ref: "https://csrc.nist.gov/pubs/sp/800/88/r2/final"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-09]
#   controls: {cwe: [CWE-226], attack: [T1005], nist-800-53: ["MP-6(1)"], cis-v8: ["3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: remove, text: "Wipe it again or destroy it, and add the record of that."}
package rearguard.decommissioning.sanitisation_failed

import data.rearguard.lib.assets
import data.rearguard.lib.sanitisation

_refusals := {
	["verification", "result"]: {"failed", "fail", "failure", "not passed", "incomplete", "error", "errors", "ko", "not ok", "fallido", "fallida", "fallo", "no superado", "no superada", "incompleto", "incompleta"},
	["validation", "decision"]: {"rejected", "refused", "not accepted", "insufficient", "denied", "rechazado", "rechazada", "no conforme", "insuficiente"},
}

deny contains {"message": message, "path": array.concat(record.path, part)} if {
	assets.gone
	some record in sanitisation.records
	some part, words in _refusals
	said := object.get(record.value, part, "")
	lower(said) in words
	not _was_done_again(record)
	message := sprintf("the %s of %s of %s says %q", [part[0], sanitisation.name(record), assets.title, said])
}

# A later record of the same medium, of which nothing bad is said.
_was_done_again(record) if {
	some other in sanitisation.records
	other.serial == record.serial
	other.path[2] > record.path[2]
	sanitisation.says_how(other)
}

subject contains record.path if some record in sanitisation.records
