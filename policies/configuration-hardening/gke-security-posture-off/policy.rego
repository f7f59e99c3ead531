# METADATA
# title: Cluster is not looked at for weaknesses
# description: The scan of workloads for known holes and bad settings is free and was switched off.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the mode to `BASIC` or `ENTERPRISE`."}
package rearguard.configuration_hardening.gke_security_posture_off

import data.rearguard.lib.cloud

_stated := [
	["google_container_cluster", "security_posture_config", "mode", ["DISABLED"]],
	["google_container_cluster", "security_posture_config", "vulnerability_mode", ["VULNERABILITY_DISABLED"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s is not looked at: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
