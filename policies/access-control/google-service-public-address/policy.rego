# METADATA
# title: Service has a public address
# description: Whoever finds the address can try the login and every mistake in the service.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [
#     google_looker_instance,
#     google_vertex_ai_index_endpoint,
#     google_tpu_v2_vm,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Use private addresses."}
package rearguard.access_control.google_service_public_address

import data.rearguard.lib.cloud

_stated := [
	["google_looker_instance", "public_ip_enabled"],
	["google_vertex_ai_index_endpoint", "public_endpoint_enabled"],
	["google_tpu_v2_vm", "network_config.enable_external_ips"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.on(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some [type, _] in _stated
	some resource in cloud.resources(type)
}
