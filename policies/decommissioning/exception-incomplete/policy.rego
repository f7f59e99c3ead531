# METADATA
# title: Exception for an asset lacks what makes it one
# description: An exception holds only if somebody by name has accepted the risk, for a reason, until a day, with something done instead. Without them it is a note that the risk was known.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-05]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, CA-5, RA-7], cis-v8: ["2.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Complete `exception` with `reason`, `approved_by`, `expires` and `compensating`."}
package rearguard.decommissioning.exception_incomplete

import data.rearguard.lib.assets

_parts := ["reason", "approved_by", "expires", "compensating"]

deny contains {"message": message, "path": ["exception"]} if {
	assets.live
	count(input.exception) > 0
	missing := [part | some part in _parts; _lacks(part)]
	count(missing) > 0
	message := sprintf("the exception for %s states no %s", [assets.title, concat(", no ", missing)])
}

_lacks(part) if {
	assets.absent(["exception", part])
	assets.expects(sprintf("exception.%s", [part]))
}

subject contains [] if count(object.get(input, "exception", {})) > 0
