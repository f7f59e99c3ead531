# METADATA
# title: Composer environment has public addresses
# description: Its nodes can be reached from the internet unless the environment is private.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [google_composer_environment]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `enable_private_environment`, or `private_environment_config.enable_private_endpoint`."}
package rearguard.access_control.composer_public_nodes

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_composer_environment")
	fact := cloud.any(resource, ["config.enable_private_environment", "config.private_environment_config.enable_private_endpoint"])
	cloud.off(fact)
	message := sprintf("%s is not private: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_composer_environment")
