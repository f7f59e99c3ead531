# METADATA
# title: Asset out of use that others in use depend on
# description: Either the dependency is gone and the record is old, or something in production still talks to what nobody patches, or will fail on the day it is switched off.
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [availability]
#   aliases: [DL-14]
#   controls: {cwe: [CWE-672], attack: [T1489], nist-800-53: [CM-4, CM-8], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: configure, text: "Move the dependents to what replaces it, then correct `depends_on` and `dependents`."}
package rearguard.decommissioning.retired_with_dependents

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["status"], "related": related} if {
	assets.gone
	count(_dependents) > 0
	names := assets.few([sprintf("%s (%s)", [one.id, one.status]) | some one in _dependents])
	message := sprintf("%s is %s, but is still needed by %s", [assets.title, assets.since, names])
	related := [{"message": sprintf("%s is %s", [one.id, one.status]), "path": one.path} | some one in array.slice(sort(_dependents), 0, 10)]
}

_dependents contains {"id": one.id, "status": one.status, "path": ["links", "dependents", i]} if {
	some i, one in assets.list(["links", "dependents"])
	one.status in {"building", "active", "legacy"}
}

subject contains [] if assets.gone
