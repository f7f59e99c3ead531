# METADATA
# title: Project is made with the default network
# description: The default network has subnets in every region and rules that let SSH and RDP in from the whole internet. It is made unless it is refused.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [google_project]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `auto_create_network = false`."}
package rearguard.access_control.google_project_default_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_project")
	fact := cloud.get(resource, "auto_create_network")
	cloud.left_on(fact)
	message := sprintf("%s is made with the default network: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_project")
