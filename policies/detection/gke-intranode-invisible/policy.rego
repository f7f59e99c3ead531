# METADATA
# title: Traffic between pods of a node is not seen
# description: Flow logs and firewalls of the network miss what stays on a node.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality]
#   aliases: [ID-04]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-12, SI-4], cis-v8: ["8.2", "13.6"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `enable_intranode_visibility = true`."}
package rearguard.detection.gke_intranode_invisible

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "enable_intranode_visibility")
	cloud.off(fact)
	message := sprintf("%s does not show traffic within a node: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
