# METADATA
# title: Licence is kept for what is retired
# description: A licence that nothing uses any more is paid for all the same, and its keys and accounts at the supplier still work.
# custom:
#   severity: low
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-34]
#   controls: {cwe: [CWE-459], nist-800-53: [CM-10], cis-v8: ["2.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Release the licence, or enter who uses it now."}
package rearguard.decommissioning.licence_without_use

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["status"], "related": related} if {
	assets.live
	input.kind in {"licence", "contract"}
	names := [id | some one in assets.list(["links", "dependents"]); id := one.id]
	count(names) > 0
	count(_in_use) == 0
	message := sprintf("%s is %s, and all that uses it is out of use: %s", [assets.title, input.status, assets.few(names)])
	related := [{"message": said, "path": ["links", "dependents", i]} |
		some i, one in input.links.dependents
		said := sprintf("%s is %s here", [one.id, one.status])
	]
}

# What is not known may be in use.
_in_use := [one |
	some one in assets.list(["links", "dependents"])
	status = one.status
	not status in {"retired", "disposed"}
]

subject contains [] if input.kind in {"licence", "contract"}
