# METADATA
# title: Authentication is optional
# description: An empty entry among the alternatives means that calls without any credentials are fine.
# custom:
#   severity: high
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove the empty entry; state public operations one by one.}
package rearguard.access_control.openapi_security_optional

deny contains {"message": message, "path": place.path} if {
	some place in _places
	place.value in [[], {}]
	message := sprintf("%s asks for nothing", [place.name])
}

deny contains {"message": message, "path": path} if {
	some place in _places
	some index, entry in place.value
	entry == {}
	path := array.concat(place.path, [index])
	message := sprintf("%s also takes calls without credentials", [place.name])
}

_places contains {"name": "the description", "value": input.security, "path": ["security"]}
