# METADATA
# title: Media wiped by deleting a key that is still defined
# description: "The record says that the data is unreadable since its key is gone. Here the key is still defined or used: nothing was wiped, and whoever holds the media and the rights to the key reads all of it."
# related_resources: [{ref: "https://csrc.nist.gov/pubs/sp/800/88/r2/final"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-mention]
#   impact: [confidentiality]
#   aliases: [DL-32]
#   controls: {cwe: [CWE-226], attack: [T1530], nist-800-53: [MP-6, SC-12], cis-v8: ["3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: remove, text: "Schedule the deletion of the key and remove what still uses it, or wipe the media in another way and record that."}
package rearguard.decommissioning.crypto_erase_key_defined

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	some path in mention.key_paths
	mention.is_reference
	_is_claimed
	message := sprintf("%s was wiped by deleting the key %s, which is still named here", [input.asset.id, input.text])
	related := [{"message": "the key of the medium", "path": path}]
}

_is_claimed if input.asset.decommission.sanitization[_].technique == "crypto_erase"

_is_claimed if is_string(input.asset.decommission.checklist.keys.destroyed_on)
