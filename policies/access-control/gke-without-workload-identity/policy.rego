# METADATA
# title: Pods have no identities of their own
# description: "Without workload identities pods use keys in secrets, or the account of the node with everything it may do."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-269], attack: [T1078.004, T1098], nist-800-53: [AC-6], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `workload_identity_config`."}
package rearguard.access_control.gke_without_workload_identity

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	not _excused(resource)
	fact := cloud.any(resource, ["workload_identity_config.workload_pool", "workload_identity_config.identity_namespace"])
	cloud.missing(fact)
	message := sprintf("%s gives pods no identities: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"enable_autopilot"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
