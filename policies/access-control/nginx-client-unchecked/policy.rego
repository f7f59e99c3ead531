# METADATA
# title: Web server takes client certificates of anybody
# description: "With optional_no_ca a client may show a certificate that nobody signed, and is let through. What stands behind takes the name in it for proved."
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_verify_client"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [nginx]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1190], nist-800-53: [IA-3, AC-3], cis-v8: ["6.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `on`, or `optional` and refuse what `$ssl_client_verify` does not call SUCCESS."}
package rearguard.access_control.nginx_client_unchecked

import data.rearguard.lib.nginx

deny contains {"message": "client certificates are taken unchecked", "path": directive.path} if {
	some directive in nginx.named({"ssl_verify_client"})
	directive.value.arguments[0] == "optional_no_ca"
}
