# METADATA
# title: Secret in an inventory
# description: Inventories are mailed, exported and read by many who may not log in to what they list. A password or key in one must be taken as known to all of them.
# custom:
#   severity: high
#   precision: medium
#   kinds: [inventory-doubt]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-312], attack: [T1552.001], nist-800-53: [IA-5], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Replace the secret where it is used, then remove it from the inventory and its history."}
package rearguard.access_control.secret_in_inventory

deny contains {"message": message, "path": []} if {
	input.topic == "secret"
	message := input.message
}

subject contains [] if input.topic == "secret"
