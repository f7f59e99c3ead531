# METADATA
# title: Function answers unencrypted HTTP
# description: "What callers send, tokens included, can be read and changed on the way."
# custom:
#   severity: medium
#   kinds: [terraform, deployment-manager]
#   resources: [
#     google_cloudfunctions_function,
#     cloudfunctions.function,
#     google_app_engine_standard_app_version,
#     google_app_engine_flexible_app_version,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `https_trigger_security_level` to `SECURE_ALWAYS`."}
package rearguard.data_protection.google_function_http

import data.rearguard.lib.cloud

_values := {"SECURE_OPTIONAL"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_cloudfunctions_function")
	fact := cloud.get(resource, "https_trigger_security_level")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s answers unencrypted HTTP: %s", [resource.name, cloud.says(fact)])
}

# Handlers of App Engine say it for each address.
deny contains {"message": message, "path": fact.path} if {
	some type in ["google_app_engine_standard_app_version", "google_app_engine_flexible_app_version"]
	some resource in cloud.resources(type)
	some handler in cloud.blocks(resource, "handlers")
	fact := cloud.get(handler, "security_level")
	cloud.is_one_of(fact, {"SECURE_OPTIONAL", "SECURE_NEVER"})
	message := sprintf("%s answers unencrypted HTTP: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_cloudfunctions_function")
