# METADATA
# title: Server behind is not checked
# description: Without the check of its certificate, anybody on the way may answer in place of the server behind and read what is sent to it. Encryption alone protects against those who only listen.
# custom:
#   severity: medium
#   kinds: [nginx]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `proxy_ssl_verify on` with `proxy_ssl_trusted_certificate`."}
package rearguard.configuration_hardening.nginx_backend_certificate_unchecked

import data.rearguard.lib.nginx

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"proxy_ssl_verify", "grpc_ssl_verify", "uwsgi_ssl_verify"})
	directive.value.arguments[0] == "off"
	message := sprintf("%s is off", [directive.value.name])
}
