# METADATA
# title: Companion of a deleted resource is left
# description: "A role, group, secret or volume that served one machine alone outlives it unless somebody thinks of it. Nobody looks at it any more, but its rights, rules and data are still there for whoever finds them."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [change-leftover]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-31]
#   controls: {cwe: [CWE-459], attack: [T1078.004], nist-800-53: [CM-3, "CM-8(1)", AC-2], cis-v8: ["6.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove it in the same change, or say who uses it now."}
package rearguard.decommissioning.left_by_a_deletion

import data.rearguard.lib.assets

deny contains {"message": message, "path": []} if {
	message := sprintf("the %s %s served only %s, which this change deletes", [input.sort, input.title, assets.few(input.users)])
}

subject contains []
