# METADATA
# title: Web server does not log
# description: Without the log nobody can tell afterwards who asked for what, whether an attack worked, and since when. The log is also what other tools detect attacks from.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_log_module.html"}]
# custom:
#   severity: medium
#   kinds: [nginx]
#   impact: [confidentiality, integrity]
#   aliases: [ID-09]
#   controls: {cwe: [CWE-778], attack: [T1190], nist-800-53: [AU-12, AU-3], cis-v8: ["8.2", "8.7"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Log to a file or to syslog; turn the log off for single locations such as health checks only."}
package rearguard.detection.nginx_log_off

import data.rearguard.lib.nginx

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"access_log"})
	directive.value.arguments[0] in {"off", "/dev/null"}
	_is_for_all(directive)
	message := sprintf("access_log is %s", [directive.value.arguments[0]])
}

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"error_log"})
	directive.value.arguments[0] in {"off", "/dev/null"}
	message := sprintf("error_log goes to %s", [directive.value.arguments[0]])
}

_is_for_all(directive) if {
	every outer in directive.chain {
		block := outer.value.name
		not block in {"location", "if", "limit_except"}
	}
}

_is_for_all(directive) if {
	last := directive.chain[count(directive.chain) - 1].value
	last.name == "location"
	last.arguments == ["/"]
}
