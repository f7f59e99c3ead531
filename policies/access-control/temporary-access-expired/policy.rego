# METADATA
# title: Access that was granted for a time is still in use after it
# description: Access for an emergency, a supplier or a project ends on a day so that nobody has to remember it. Past that day it is a door that nobody needs and nobody watches.
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity]
#   aliases: [AC-25]
#   controls: {cwe: [CWE-613], attack: [T1078], nist-800-53: ["AC-2(2)"], cis-v8: ["6.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Revoke it and set the status, or have a new time approved. Prefer elevation that ends by itself."}
package rearguard.access_control.temporary_access_expired

import data.rearguard.lib.assets

_ends := {
	["exception", "expires"]: "was granted until",
	["plan", "decommission_by"]: "was to be revoked by",
	["eol", "date"]: "was valid until",
}

deny contains {"message": message, "path": path, "related": related} if {
	assets.live
	assets.grants_access
	some path, said in _ends
	date := assets.text(path)
	assets.past(date)
	message := sprintf("%s (%s) is %s, but %s %s", [assets.title, input.kind, input.status, said, date])
	related := [{"message": "its status", "path": ["status"]}]
}

subject contains [] if {
	assets.live
	assets.grants_access
}
