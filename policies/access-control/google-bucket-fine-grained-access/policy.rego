# METADATA
# title: Bucket mixes two systems of access
# description: With access per object nobody can tell who may read what; uniform access leaves IAM alone.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_storage_bucket, gcp_storage_bucket, storage.bucket]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `uniform_bucket_level_access = true`.}
package rearguard.access_control.google_bucket_fine_grained_access

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_storage_bucket")
	fact := cloud.any(resource, ["uniform_bucket_level_access", "bucket_policy_only"])
	cloud.off(fact)
	message := sprintf("%s has access rules per object: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_storage_bucket")
