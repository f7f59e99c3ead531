# METADATA
# title: Defined here and in no inventory
# description: "What nobody registered, nobody patches, watches or retires: it stays when its owner leaves, and nobody misses it when it is taken over. The inventory claims to be complete, so either it has a gap or this should not exist."
# custom:
#   severity: medium
#   kinds: [inventory-definition]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-27, DP-16]
#   controls: {cwe: [CWE-1059], attack: [T1578.002, T1535], nist-800-53: [CM-8, CM-8(3), PM-5], cis-v8: ["1.1", "1.2"], samm: [O-OM-1-B]}
#   countermeasure: {kind: configure, text: "Register it with an owner, or remove it."}
package rearguard.decommissioning.not_in_inventory

deny contains {"message": message, "path": []} if {
	message := sprintf("%s is in no inventory (as a %s)", [input.title, input.kind])
}
