# METADATA
# title: Entry of an inventory that nothing can refer to
# description: Without a name, address, serial number or the like no file and no other list can be matched with it, so nothing that is left of it will be found.
# custom:
#   severity: low
#   precision: high
#   kinds: [inventory-doubt]
#   impact: [integrity]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Enter at least one identifier, such as a host name or serial number."}
package rearguard.assurance.inventory_asset_without_identifier

deny contains {"message": message, "path": []} if {
	input.topic == "no-identifier"
	message := input.message
}

subject contains [] if input.topic == "no-identifier"
