# METADATA
# title: Address in an API description is none
# description: "Addresses of documentation, terms and contacts are where people report a weakness and learn how to use the service safely. One that leads nowhere, or one that somebody else can register, leads them astray."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#external-documentation-object"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write the whole address, with `https://`."}
package rearguard.configuration_hardening.openapi_url_invalid

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.objects
	type := one.type
	not type in _judged_elsewhere
	some key, kind in openapi_objects.types[one.type].values
	kind == "address"
	address := one.value[key]
	not regex.match(_address, address)
	path := array.concat(one.path, [key])
	message := sprintf("%s is no address that leads anywhere: %q", [key, address])
}

# A whole address, or the way to another file, which has a name.
_address := `^([A-Za-z][A-Za-z0-9+.-]*:/?/?[^\s@#/?]+(@[^\s@#/?]+)?([/?#]\S*)?|\.{0,2}/[^\s/]\S*|[^\s:]+\.[a-z]+(#\S*)?|\$\{.*)$`

_judged_elsewhere := {"OAuth Flow", "Security Scheme"}
