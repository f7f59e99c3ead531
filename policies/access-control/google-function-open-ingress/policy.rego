# METADATA
# title: Function takes calls from the internet
# description: "Everybody may try to call the function, and its own checks are all that stands before it. All calls are taken unless something else is said."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, deployment-manager]
#   resources: [google_cloudfunctions_function, google_cloudfunctions2_function, cloudfunctions.function]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `ingress_settings` to `ALLOW_INTERNAL_ONLY` or `ALLOW_INTERNAL_AND_GCLB`."}
package rearguard.access_control.google_function_open_ingress

import data.rearguard.lib.cloud

_properties := {
	"google_cloudfunctions_function": "ingress_settings",
	"google_cloudfunctions2_function": "service_config.ingress_settings",
}

_values := {"ALLOW_INTERNAL_ONLY", "ALLOW_INTERNAL_AND_GCLB"}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.other_than(fact, _values)
	message := sprintf("%s takes calls from the internet: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
