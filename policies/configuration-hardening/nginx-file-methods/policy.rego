# METADATA
# title: Web server lets clients change files
# description: WebDAV methods write, move and delete files on the server. Without a login in front anybody may.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_dav_module.html"}]
# custom:
#   severity: medium
#   kinds: [nginx]
#   impact: [integrity]
#   aliases: [CH-22]
#   controls: {cwe: [CWE-749], attack: [T1190], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove `dav_methods`, or ask for a login and allow single addresses."}
package rearguard.configuration_hardening.nginx_file_methods

import data.rearguard.lib.nginx

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"dav_methods"})
	methods := [method | some method in directive.value.arguments; upper(method) != "OFF"]
	count(methods) > 0
	not _asks_who(directive)
	message := sprintf("clients may use %s", [concat(", ", methods)])
}

_asks_who(directive) if {
	some outer in directive.chain
	some guard in ["auth_basic", "auth_request", "auth_jwt", "deny", "ssl_verify_client"]
	count(nginx.own(outer, guard)) > 0
}
