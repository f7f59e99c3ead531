# METADATA
# title: Exception for an asset has expired
# description: Somebody accepted the risk of keeping it for a time, and that time is over. Since then nobody has.
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-05]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, CA-5, RA-7], cis-v8: ["2.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Retire it, or have the exception renewed by whoever may accept the risk."}
package rearguard.decommissioning.exception_expired

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["exception", "expires"]} if {
	assets.live
	not assets.grants_access
	date := input.exception.expires
	assets.past(date)
	message := sprintf("%s is %s, and the exception for it%s expired on %s", [assets.title, input.status, _id, date])
}

_id := sprintf(" (%s)", [input.exception.id]) if is_string(input.exception.id)

else := ""

subject contains [] if assets.live
