# METADATA
# title: What is to replace an asset is unknown, out of use, or the asset itself
# description: Whoever finds a leftover of the asset looks here for where to point it. A chain that leads nowhere leaves them with the old address, or sends them round in circles.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [availability]
#   aliases: [DL-15]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8, CP-2], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Enter the id of the asset in use that has taken over."}
package rearguard.decommissioning.broken_replacement_chain

import data.rearguard.lib.assets

deny contains {"message": message, "path": one.path} if {
	some one in _successors
	one.known == false
	indexof(one.id, " ") == -1
	message := sprintf("%s is replaced by %s, which no inventory lists", [assets.title, one.id])
}

deny contains {"message": message, "path": one.path, "related": related} if {
	some one in _successors
	one.known == true
	count([other | some other in _successors; _is_in_use(other)]) == 0
	object.get(input, ["links", "replacement_cycle"], false) != true
	message := sprintf("%s is replaced by %s, which is itself %s", [assets.title, one.id, one.status])
	related := [{"message": sprintf("%s is %s", [one.id, one.status]), "path": one.place}]
}

deny contains {"message": message, "path": one.path, "related": related} if {
	input.links.replacement_cycle == true
	some one in _successors
	one.known == true
	message := sprintf("%s is replaced by %s, which leads back to it", [assets.title, one.id])
	related := [{"message": "replaced in turn", "path": one.place}]
}

# Numbered from the first of its own list, as the inventory has them.
_successors contains {"id": one.id, "known": one.known, "status": object.get(one, "status", ""), "path": path, "place": ["links", "replaced_by", i]} if {
	some i, one in assets.list(["links", "replaced_by"])
	before := count([other | some j, other in assets.list(["links", "replaced_by"]); j < i; other.from == one.from])
	path := array.concat(_list_of[one.from], [before])
}

_list_of := {"replaced_by": ["replaced_by"], "plan": ["plan", "replaced_by"]}

_is_out_of_use(status) if status in {"retired", "disposed", "lost"}

_is_in_use(one) if {
	one.known == true
	not _is_out_of_use(object.get(one, "status", ""))
}

subject contains one.path if some one in _successors
