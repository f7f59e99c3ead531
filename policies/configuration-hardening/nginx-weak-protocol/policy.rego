# METADATA
# title: Web server accepts broken versions of TLS
# description: SSL and TLS before 1.2 can be read or changed by somebody on the way. Browsers gave them up in 2020; what still uses them is mostly scanners and attackers.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_protocols"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [nginx]
#   impact: [confidentiality]
#   aliases: [CH-19]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: ["SC-8(1)", SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `ssl_protocols TLSv1.2 TLSv1.3`."}
package rearguard.configuration_hardening.nginx_weak_protocol

import data.rearguard.lib.nginx

deny contains {"message": message, "path": path} if {
	some directive in nginx.named({"ssl_protocols", "proxy_ssl_protocols", "grpc_ssl_protocols", "uwsgi_ssl_protocols"})
	some index, protocol in directive.value.arguments
	lower(protocol) in {"sslv2", "sslv3", "tlsv1", "tlsv1.0", "tlsv1.1"}
	path := array.concat(directive.path, ["arguments", index])
	message := sprintf("%s accepts %s", [directive.value.name, protocol])
}
