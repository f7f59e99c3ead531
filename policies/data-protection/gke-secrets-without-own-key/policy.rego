# METADATA
# title: Kubernetes secrets of GKE have no key of their owner
# description: Secrets are protected by the disk alone unless a key is named.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality]
#   aliases: [DP-20]
#   controls: {cwe: [CWE-311], attack: [T1552.007], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Add `database_encryption` with state `ENCRYPTED`.}
package rearguard.data_protection.gke_secrets_without_own_key

import data.rearguard.lib.cloud

_values := {"ENCRYPTED"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "database_encryption.state")
	_not_allowed(fact)
	message := sprintf("%s does not encrypt secrets with a key of its own: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
