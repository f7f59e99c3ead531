# METADATA
# title: What is restricted can be reached by everybody
# description: The inventory calls the content confidential or restricted, and says that the public can reach it. Source code, models and data that were public for a minute have been copied.
# custom:
#   severity: critical
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [CI-09]
#   controls: {cwe: [CWE-668], attack: [T1213.003, T1593.003], nist-800-53: [AC-22, AC-3], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Make it private and look for copies; if it is meant for the public, correct the classification."}
package rearguard.exposure.restricted_asset_public

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["visibility"]} if {
	assets.live
	input.kind in {"source_repo", "model", "dataset", "database", "storage_media", "credential", "key"}
	input.visibility == "public"
	input.classification in {"confidential", "restricted"}
	message := sprintf("%s is %s, and its visibility is public", [assets.title, input.classification])
}

subject contains [] if {
	assets.live
	input.visibility == "public"
}
