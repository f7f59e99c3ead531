# METADATA
# title: Request may put line breaks into headers
# description: "`$uri` is decoded, so a request with `%0d%0a` ends the header it is put into and begins another: cookies are set and pages forged in the name of the site. The user sees the right address and a valid certificate."
# custom:
#   severity: high
#   kinds: [nginx]
#   impact: [integrity]
#   controls: {cwe: [CWE-113], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `$request_uri`, which stays encoded."}
package rearguard.configuration_hardening.nginx_header_injection

import data.rearguard.lib.nginx

deny contains {"message": message, "path": path} if {
	some directive in nginx.named({"return", "rewrite", "add_header", "proxy_set_header"})
	some index, argument in directive.value.arguments
	_reaches_header(directive.value, index)
	regex.match(`\$\{?(?:uri|document_uri)\b`, argument)
	path := array.concat(directive.path, ["arguments", index])
	message := sprintf("%s hands decoded text of the request to %s", [argument, directive.value.name])
}

_reaches_header(directive, index) if {
	directive.name == "return"
	regex.match(`^30[12378]$`, directive.arguments[0])
}

_reaches_header(directive, _) if {
	directive.name == "return"
	startswith(directive.arguments[0], "http")
}

_reaches_header(directive, index) if {
	index == 1
	regex.match(`^(?:https?:|\$scheme)`, directive.arguments[1])
}

_reaches_header(directive, index) if {
	directive.name in {"add_header", "proxy_set_header"}
	index == 1
}
