# METADATA
# title: Media wiped by deleting a key that still exists
# description: Deleting the key makes encrypted data unreadable at once. As long as a copy of the key exists, in a key service or a backup, nothing is wiped at all.
# related_resources: [{ref: "https://csrc.nist.gov/pubs/sp/800/88/r2/final"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-32]
#   controls: {cwe: [CWE-226], attack: [T1530], nist-800-53: [MP-6, SC-12], cis-v8: ["3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: remove, text: "Destroy the key with all its copies and enter the day as `checklist.keys.destroyed_on`, or wipe the medium in another way."}
package rearguard.decommissioning.crypto_erase_key_kept

import data.rearguard.lib.asset_checklist
import data.rearguard.lib.assets
import data.rearguard.lib.sanitisation

deny contains {"message": message, "path": step.path, "related": related} if {
	some record in sanitisation.records
	record.value.technique == "crypto_erase"
	some step in asset_checklist.steps
	step.name == "keys"
	state := _states[step.state]
	assets.expects("decommission.checklist.keys")
	message := sprintf("%s of %s is by crypto_erase, but the destruction of its key %s", [sanitisation.name(record), assets.title, state])
	related := [{"message": "wiped by deleting its key", "path": array.concat(record.path, ["technique"])}]
}

_states := {"pending": "is pending", "ahead": "lies in the future", "exempt": "is said not to apply", "absent": "is not recorded", "open": "is not recorded"}

subject contains record.path if {
	some record in sanitisation.records
	record.value.technique == "crypto_erase"
}
