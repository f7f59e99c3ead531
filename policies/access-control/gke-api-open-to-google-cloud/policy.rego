# METADATA
# title: API is open to all of Google Cloud
# description: Every customer of Google Cloud has addresses that are then allowed.
# custom:
#   severity: medium
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1610, T1133], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `gcp_public_cidrs_access_enabled = false`."}
package rearguard.access_control.gke_api_open_to_google_cloud

import data.rearguard.lib.cloud

_stated := [
	["google_container_cluster", "master_authorized_networks_config", "gcp_public_cidrs_access_enabled"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.on(fact)
	message := sprintf("%s is open to all of Google Cloud: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
