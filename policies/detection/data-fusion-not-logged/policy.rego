# METADATA
# title: Data Fusion instance writes no logs
# description: What pipelines did is not kept unless logging is turned on. A theft through a pipeline then leaves no trace.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform]
#   resources: [google_data_fusion_instance]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `enable_stackdriver_logging = true`."}
package rearguard.detection.data_fusion_not_logged

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_data_fusion_instance")
	fact := cloud.get(resource, "enable_stackdriver_logging")
	cloud.off(fact)
	message := sprintf("%s writes no logs: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_data_fusion_instance")
