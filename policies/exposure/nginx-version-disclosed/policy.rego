# METADATA
# title: Web server tells its version
# description: The version tells which published flaws to try. It is in every answer and error page unless it is turned off.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_core_module.html#server_tokens"}]
# custom:
#   severity: low
#   kinds: [nginx]
#   impact: [confidentiality]
#   aliases: [CI-01]
#   controls: {cwe: [CWE-497], attack: ["T1592.002"], nist-800-53: [AC-22, SI-11, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `server_tokens off` in the http block."}
package rearguard.exposure.nginx_version_disclosed

import data.rearguard.lib.nginx

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"server_tokens"})
	directive.value.arguments[0] in {"on", "build"}
	message := sprintf("server_tokens is %s", [directive.value.arguments[0]])
}

# Not stated means on.
deny contains {"message": "server_tokens is not stated, which means on", "path": path} if {
	some http in nginx.named({"http"})
	count(nginx.named({"server_tokens", "more_clear_headers"})) == 0
	count(nginx.named({"server", "include"})) > 0
	path := array.concat(http.path, ["name"])
}

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"proxy_pass_header", "fastcgi_pass_header", "uwsgi_pass_header"})
	lower(directive.value.arguments[0]) in {"server", "x-powered-by", "x-aspnet-version"}
	message := sprintf("%s of the server behind is passed on", [directive.value.arguments[0]])
}
