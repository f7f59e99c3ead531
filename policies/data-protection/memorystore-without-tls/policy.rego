# METADATA
# title: Redis traffic is not encrypted
# description: Commands and values can be read on the way. Clients of today all speak TLS.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_redis_instance,
#     gcp_redis_instance,
#     redis.instance,
#     google_redis_cluster,
#     google_memorystore_instance,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `transit_encryption_mode = "SERVER_AUTHENTICATION"`.}
package rearguard.data_protection.memorystore_without_tls

import data.rearguard.lib.cloud

_values := {"SERVER_AUTHENTICATION", "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"}

_types := {"google_redis_instance", "google_redis_cluster", "google_memorystore_instance"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "transit_encryption_mode")
	_not_allowed(fact)
	message := sprintf("%s does not encrypt traffic: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
