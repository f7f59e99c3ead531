# METADATA
# title: Airflow pages are open to every address
# description: The pages show every workflow, its variables and its connections.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [google_composer_environment]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "List the networks that need it."}
package rearguard.access_control.composer_web_open

import data.rearguard.lib.cloud

_stated := [
	["google_composer_environment", "config.web_server_network_access_control.allowed_ip_range", "value", ["0.0.0.0/0", "::/0"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s lets every address in: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_composer_environment")
