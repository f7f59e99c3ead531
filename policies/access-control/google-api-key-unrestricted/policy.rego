# METADATA
# title: API key works for everybody and everything
# description: Keys of this sort end up in pages and apps; without restrictions whoever finds one uses every API at your cost.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [google_apikeys_key]
#   impact: [confidentiality]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-522], attack: [T1552], nist-800-53: [IA-5], cis-v8: ["3.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `restrictions` with the services and the callers."}
package rearguard.access_control.google_api_key_unrestricted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_apikeys_key")
	fact := cloud.get(resource, "restrictions.api_targets.service")
	cloud.missing(fact)
	message := sprintf("%s has no restrictions: %s", [resource.name, cloud.says(fact)])
}

# Callers that are everybody.
deny contains {"message": message, "path": caller.path} if {
	some resource in cloud.resources("google_apikeys_key")
	some property in ["restrictions.server_key_restrictions.allowed_ips", "restrictions.browser_key_restrictions.allowed_referrers"]
	some caller in cloud.texts(cloud.get(resource, property))
	caller.value in {"0.0.0.0/0", "::/0", "*", "*/*", "*.*", "http://*", "https://*"}
	message := sprintf("%s takes every caller: %s", [resource.name, caller.value])
}

subject contains resource.path if some resource in cloud.resources("google_apikeys_key")
