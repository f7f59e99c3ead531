# METADATA
# title: Asset being decommissioned that others need, and nothing replaces it
# description: Those that depend on it will fail on the day it is switched off, or the day will be put off because of them.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [availability]
#   aliases: [DL-15]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8, CP-2], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Enter what will replace it as `plan.replaced_by`, or correct the dependencies."}
package rearguard.decommissioning.decommissioning_without_replacement

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["plan", "replaced_by"], "related": related} if {
	input.status == "decommissioning"
	count(assets.list(["links", "replaced_by"])) == 0
	count(_dependents) > 0
	names := assets.few([one.id | some one in _dependents])
	message := sprintf("%s is being decommissioned, and nothing replaces it for %s", [assets.title, names])
	related := [{"message": "depends on it", "path": one.path} | some one in array.slice(sort(_dependents), 0, 10)]
}

_dependents contains {"id": one.id, "path": ["links", "dependents", i]} if {
	some i, one in assets.list(["links", "dependents"])
	one.status in {"building", "active", "legacy"}
}

subject contains [] if input.status == "decommissioning"
