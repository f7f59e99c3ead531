# METADATA
# title: Web server believes everybody about their address
# description: The address of a client is then what its request says. Lists of addresses, limits and logs go by it, so that anybody passes as anybody.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_realip_module.html#set_real_ip_from"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [nginx]
#   impact: [integrity]
#   controls: {cwe: [CWE-348, CWE-290], attack: [T1190], nist-800-53: [AC-3, AU-10], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the proxies in front with `set_real_ip_from`."}
package rearguard.access_control.nginx_address_forged

import data.rearguard.lib.nginx

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"set_real_ip_from"})
	directive.value.arguments[0] in {"0.0.0.0/0", "::/0"}
	message := sprintf("set_real_ip_from %s lets every client state its own address", [directive.value.arguments[0]])
}
