# METADATA
# title: Cluster has access rules of the old kind
# description: Attribute rules give every service account in the cluster wide rights.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `enable_legacy_abac`.}
package rearguard.access_control.gke_legacy_abac

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "enable_legacy_abac")
	cloud.on(fact)
	message := sprintf("%s has access rules of the old kind: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
