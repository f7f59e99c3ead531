# METADATA
# title: Bucket does not prevent public access
# description: Unless the organisation forbids it, one grant publishes the bucket.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_storage_bucket, gcp_storage_bucket, storage.bucket]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `public_access_prevention = "enforced"`.}
package rearguard.access_control.google_bucket_public_access_not_prevented

import data.rearguard.lib.cloud

_values := {"enforced"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_storage_bucket")
	fact := cloud.get(resource, "public_access_prevention")
	_not_allowed(fact)
	message := sprintf("%s does not prevent public access: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("google_storage_bucket")
