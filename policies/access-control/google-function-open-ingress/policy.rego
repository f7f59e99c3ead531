# METADATA
# title: Function takes calls from the internet
# description: With all ingress the identity of the caller is the only protection.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [google_cloudfunctions_function, google_cloudfunctions2_function]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use `ALLOW_INTERNAL_ONLY` or `ALLOW_INTERNAL_AND_GCLB`.}
package rearguard.access_control.google_function_open_ingress

import data.rearguard.lib.cloud

_properties := {
	"google_cloudfunctions_function": "ingress_settings",
	"google_cloudfunctions2_function": "service_config.ingress_settings",
}

_values := {"ALLOW_ALL"}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s takes calls from the internet: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
