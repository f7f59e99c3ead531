# METADATA
# title: Asset on its way out is protected from deletion
# description: "The inventory says that this is being decommissioned, and its definition forbids to delete it. The plan stops there, and what was half taken apart stays, patched and watched by nobody."
# custom:
#   severity: low
#   precision: high
#   kinds: [inventory-match]
#   impact: [availability]
#   aliases: [DL-35]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CM-3, CP-9], cis-v8: ["11.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: configure, text: "Take the protection away in the change that ends its life, once its data is kept where it has to be, or correct the status."}
package rearguard.decommissioning.deletion_blocked

deny contains {"message": message, "path": path, "related": related} if {
	input.asset.status == "decommissioning"
	some path in _protections
	message := sprintf("%s is being decommissioned, but %s keeps it from being deleted", [input.title, path[count(path) - 1]])
	related := [{"message": sprintf("%s is decommissioning here", [input.asset.id]), "path": ["asset", "status"]}]
}

_protections contains ["body", "lifecycle", i, "prevent_destroy"] if {
	some i, rule in input.body.lifecycle
	rule.prevent_destroy == true
}

_protections contains ["body", name] if {
	some name in {"deletion_protection", "deletion_protection_enabled", "disable_api_termination"}
	input.body[name] == true
}

_protections contains ["body", "Properties", name] if {
	some name in {"DeletionProtection", "DisableApiTermination"}
	input.body.Properties[name] == true
}

_protections contains ["body", "DeletionPolicy"] if input.body.DeletionPolicy == "Retain"

subject contains [] if input.asset.status == "decommissioning"
