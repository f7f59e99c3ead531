# METADATA
# title: Long-lived key of a service account is created
# description: The key works until somebody deletes it, from everywhere, and lies in the state of the deployment.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [
#     google_service_account_key,
#     google_storage_hmac_key,
#     gcp_iam_service_account_key,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use workload identity, or impersonation with short-lived tokens."}
package rearguard.access_control.google_service_account_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": key.path} if {
	some type in {"google_service_account_key", "google_storage_hmac_key"}
	some key in cloud.resources(type)
	message := sprintf("%s is a key that never expires", [key.name])
}
