# METADATA
# title: Redis asks nobody who they are
# description: Everybody in the network may read and change everything. A password ends that at no cost.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_redis_instance,
#     gcp_redis_instance,
#     redis.instance,
#     google_redis_cluster,
#     google_memorystore_instance,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `auth_enabled = true`.}
package rearguard.access_control.memorystore_without_auth

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_redis_instance")
	fact := cloud.get(resource, "auth_enabled")
	cloud.off(fact)
	message := sprintf("%s asks nobody who they are: %s", [resource.name, cloud.says(fact)])
}

# The newer kinds name how callers are told apart.
deny contains {"message": message, "path": fact.path} if {
	some type in ["google_redis_cluster", "google_memorystore_instance"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "authorization_mode")
	_is_open(fact)
	message := sprintf("%s asks nobody who they are: %s", [resource.name, cloud.says(fact)])
}

_is_open(fact) if cloud.missing(fact)

_is_open(fact) if cloud.is_one_of(fact, {"AUTH_MODE_DISABLED", "AUTH_DISABLED"})

subject contains resource.path if some resource in cloud.resources("google_redis_instance")
