# METADATA
# title: Media wiped in a way that does not work for them
# description: A magnet does nothing to a flash chip, overwriting misses the spare cells of an SSD, and deleting a key only helps where everything was encrypted from the first day. The record looks complete, and the data are still there.
# related_resources: [{ref: "https://standards.ieee.org/ieee/2883/10277/"}, {ref: "https://csrc.nist.gov/pubs/sp/800/88/r2/final"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-08]
#   controls: {cwe: [CWE-226], attack: [T1005], nist-800-53: [MP-6, "MP-6(2)"], cis-v8: ["3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: remove, text: "Wipe or destroy the medium with a technique that IEEE 2883 lists for it, and correct the record."}
package rearguard.decommissioning.sanitisation_technique_unfit

import data.rearguard.lib.assets
import data.rearguard.lib.sanitisation

deny contains {"message": message, "path": array.concat(record.path, ["technique"]), "related": [_medium(medium)]} if {
	some record in sanitisation.records
	technique := record.value.technique
	achieved := sanitisation.achieves[technique]
	some medium in record.media
	type := medium.value.type
	type in _types
	not type in object.keys(achieved)
	message := sprintf("%s of %s is by %s, which does not wipe %s", [sanitisation.name(record), assets.title, technique, type])
}

deny contains {"message": message, "path": array.concat(record.path, ["method"]), "related": [_medium(medium)]} if {
	some record in sanitisation.records
	technique := record.value.technique
	method := record.value.method
	some medium in record.media
	type := medium.value.type
	most := sanitisation.achieves[technique][type]
	sanitisation.rank[method] > most
	not _key_is_gone(technique, method)
	message := sprintf("%s of %s is recorded as %s, but %s of %s is %s at most", [sanitisation.name(record), assets.title, method, technique, type, sanitisation.method_of[most]])
}

deny contains {"message": message, "path": array.concat(medium.path, ["encrypted_since"]), "related": [_technique(record)]} if {
	some record in sanitisation.records
	record.value.technique == "crypto_erase"
	some medium in record.media
	object.get(medium.value, "encrypted_since", "absent") == "absent"
	assets.expects("decommission.media.encrypted_since")
	message := sprintf("%s of %s is by crypto_erase, and nothing says that it was ever encrypted", [sanitisation.name(record), assets.title])
}

deny contains {"message": message, "path": array.concat(medium.path, ["encrypted_since"]), "related": [_technique(record)]} if {
	some record in sanitisation.records
	record.value.technique == "crypto_erase"
	some medium in record.media
	since := medium.value.encrypted_since
	first := min(_in_use_since)
	first < since
	message := sprintf("%s of %s is by crypto_erase, but it is encrypted only since %s and was in use from %s", [sanitisation.name(record), assets.title, since, first])
}

# A volume of a cloud is purged where its key is destroyed as well.
_key_is_gone("provider_delete", "purge") if is_string(input.decommission.checklist.keys.destroyed_on)

_types := {type | some achieved in sanitisation.achieves; some type in object.keys(achieved)}

_in_use_since := {step.at | some step in assets.list(["history"]); step.to == "active"}

_medium(medium) := {"message": "the medium", "path": medium.path}

_technique(record) := {"message": "wiped by deleting its key", "path": array.concat(record.path, ["technique"])}

subject contains record.path if some record in sanitisation.records
