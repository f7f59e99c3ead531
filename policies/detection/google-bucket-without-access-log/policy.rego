# METADATA
# title: Bucket keeps no access log
# description: Without an access log nobody can tell which objects an intruder read.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_storage_bucket, gcp_storage_bucket, storage.bucket]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17, DP-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add `logging`, or turn on data access audit logs."}
package rearguard.detection.google_bucket_without_access_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_storage_bucket")
	fact := cloud.get(resource, "logging.log_bucket")
	cloud.missing(fact)
	message := sprintf("%s keeps no access log: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_storage_bucket")
