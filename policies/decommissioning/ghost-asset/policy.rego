# METADATA
# title: Asset in use and defined as code, but no file defines it
# description: The inventory says that this thing exists and is managed as code, and names where. If nothing there names it, it was removed and the inventory not told, or it runs on outside of all control.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [inventory-asset]
#   impact: [availability]
#   aliases: [DL-28]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8, CM-2], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Retire the entry if it is gone; if it runs, bring its definition back or import it."}
package rearguard.decommissioning.ghost_asset

import data.rearguard.lib.assets

deny contains {"message": message, "path": one.path} if {
	input.status in {"active", "legacy"}
	input.links.scope.complete == true
	input.links.mentions.total == 0
	some one in _definitions
	message := sprintf("%s is %s as %s, but no file names it", [assets.title, input.status, one.name])
}

_definitions contains {"name": address, "path": ["identifiers", "resource_address", i]} if {
	some i, address in assets.list(["identifiers", "resource_address"])
}

_definitions contains {"name": name, "path": ["identifiers", "k8s", i, "name"]} if {
	some i, object in assets.list(["identifiers", "k8s"])
	is_string(object.name)
	name := concat("/", [part | some key in ["ns", "kind", "name"]; part := object[key]])
}

subject contains one.path if some one in _definitions
