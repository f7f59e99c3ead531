# METADATA
# title: Kubernetes dashboard is installed
# description: The dashboard has been the way in of well known intrusions and does nothing that the console does not.
# custom:
#   severity: high
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1610, T1133], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `addons_config.kubernetes_dashboard.disabled = true`."}
package rearguard.configuration_hardening.gke_dashboard

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "addons_config.kubernetes_dashboard.disabled")
	cloud.turned_off(fact)
	message := sprintf("%s has the dashboard installed: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
