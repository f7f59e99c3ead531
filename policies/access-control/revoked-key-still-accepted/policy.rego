# METADATA
# title: Revoked key or credential is still accepted
# description: "The key was declared dead, yet it still opens this door. Keys are revoked because somebody left or somebody else has a copy; until the entry is gone, the revocation is a note in a list."
# custom:
#   severity: critical
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-14]
#   controls: {cwe: [CWE-324], attack: [T1098.004], nist-800-53: [IA-5, AC-2(3), PS-4], cis-v8: ["5.3", "6.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove the key here, and rotate what it could reach."}
package rearguard.access_control.revoked_key_still_accepted

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	_is_key
	mention.is_reference
	message := sprintf("this still accepts %s", [mention.gone])
	related := mention.related
}

_is_key if mention.kind in {"key", "credential"}

_is_key if {
	input.site == "key"
	count(mention.key_paths) == 0
}
