# METADATA
# title: Service asks nobody who they are
# description: With the check of the caller off, whoever reaches the address uses the service.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [google_cloud_run_v2_service]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `invoker_iam_disabled = false`."}
package rearguard.access_control.cloud_run_without_authentication

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_cloud_run_v2_service")
	fact := cloud.get(resource, "invoker_iam_disabled")
	cloud.on(fact)
	message := sprintf("%s asks nobody who they are: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_cloud_run_v2_service")
