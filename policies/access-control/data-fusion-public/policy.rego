# METADATA
# title: Data Fusion instance has a public address
# description: "Pipelines reach every data store, and the instance that makes them stands on the internet."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [google_data_fusion_instance]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `private_instance = true`."}
package rearguard.access_control.data_fusion_public

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_data_fusion_instance")
	fact := cloud.get(resource, "private_instance")
	cloud.off(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_data_fusion_instance")
