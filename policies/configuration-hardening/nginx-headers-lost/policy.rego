# METADATA
# title: Block drops the security headers around it
# description: "`add_header` in a block replaces all headers of the blocks around it. Adding one for a location silently takes away those that protect it."
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_headers_module.html"}]
# custom:
#   severity: medium
#   kinds: [nginx]
#   impact: [confidentiality, integrity]
#   aliases: [CH-20]
#   controls: {cwe: [CWE-693], attack: [T1189], nist-800-53: [SC-8, SI-10], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Repeat the security headers in the block, or include them from one file in both."}
package rearguard.configuration_hardening.nginx_headers_lost

import data.rearguard.lib.nginx

deny contains {"message": message, "path": header.path} if {
	some block in nginx.named({"server", "location", "if"})
	headers := nginx.own(block, "add_header")
	count(nginx.own(block, "include")) == 0
	some outer in block.chain
	lost := [lower(given.value.arguments[0]) |
		some given in nginx.own(outer, "add_header")
		lower(given.value.arguments[0]) in _protecting
	]
	here := {lower(given.value.arguments[0]) | some given in headers}
	missing := sort([name | some name in lost; not name in here])
	count(missing) > 0
	header := headers[0]
	message := sprintf("this add_header drops %s of the %s around it", [concat(", ", missing), outer.value.name])
}

_protecting := {
	"strict-transport-security", "content-security-policy", "x-frame-options",
	"x-content-type-options", "referrer-policy", "permissions-policy", "cross-origin-opener-policy",
}
