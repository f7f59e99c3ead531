# METADATA
# title: Add-on for network policies is turned off
# description: NetworkPolicy objects are accepted and do nothing on the nodes.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1610, T1133], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `addons_config.network_policy_config.disabled = false`."}
package rearguard.access_control.gke_network_policy_add_on_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	not _excused(resource)
	fact := cloud.get(resource, "addons_config.network_policy_config.disabled")
	cloud.on(fact)
	message := sprintf("%s has the add-on for network policies off: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"datapath_provider"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
