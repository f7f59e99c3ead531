# METADATA
# title: Data in use that nobody classified
# description: How sensitive data are decides who may read them, how they are encrypted and how their media are wiped. Others of the list say so, and this one will be treated like the least of them.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DP-15]
#   controls: {cwe: [CWE-1059], nist-800-53: [RA-2, AC-16, MP-3], cis-v8: ["3.7"], samm: [O-OM-1-A]}
#   countermeasure: {kind: policy, text: "Enter the `classification` of the most sensitive data on it."}
package rearguard.data_protection.data_asset_not_classified

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["classification"]} if {
	assets.live
	input.kind in {"dataset", "database", "storage_media"}
	object.get(input, "classification", null) in {null, "unknown"}
	assets.stated("classification")
	message := sprintf("%s is %s, and nothing says how sensitive its data are", [assets.title, input.status])
}

subject contains [] if {
	assets.live
	input.kind in {"dataset", "database", "storage_media"}
}
