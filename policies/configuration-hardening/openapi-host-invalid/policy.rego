# METADATA
# title: Host or base path of an API description is none
# description: "`host` is a name with a port, and `basePath` begins with a slash. Tools that put the address together from them call somewhere else, or leave out the part that they cannot read."
# related_resources: [{ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `host: api.example.org` and `basePath: /v1`; the scheme stands in `schemes`."}
package rearguard.configuration_hardening.openapi_host_invalid

deny contains {"message": message, "path": ["host"]} if {
	host := input.host
	not regex.match(`^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?$|^\$\{`, host)
	message := sprintf("%q is no host", [host])
}

deny contains {"message": message, "path": ["basePath"]} if {
	path := input.basePath
	not regex.match(`^/[^?#{}]*$|^\$\{`, path)
	message := sprintf("%q is no base path", [path])
}
