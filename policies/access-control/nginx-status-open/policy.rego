# METADATA
# title: State of the server can be read by everybody
# description: The page tells load, versions and the servers behind, which is what somebody plans an attack with. It is meant for the monitoring system alone.
# custom:
#   severity: medium
#   kinds: [nginx]
#   impact: [confidentiality]
#   aliases: [AC-23]
#   controls: {cwe: [CWE-306], attack: [T1190, "T1592.002"], nist-800-53: [AC-3, AC-14], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Allow single addresses with `allow` and `deny all`, or ask for a login."}
package rearguard.access_control.nginx_status_open

import data.rearguard.lib.nginx

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"stub_status", "status", "api", "vhost_traffic_status_display"})
	not _is_guarded(directive)
	message := sprintf("%s can be read by everybody", [directive.value.name])
}

_is_guarded(directive) if {
	some outer in directive.chain
	some guard in ["auth_basic", "auth_request", "auth_jwt", "deny", "internal", "ssl_verify_client"]
	count(nginx.own(outer, guard)) > 0
}

_is_guarded(directive) if {
	some outer in directive.chain
	listens := nginx.own(outer, "listen")
	count(listens) > 0
	every listen in listens {
		regex.match(`^(?:unix:|127\.|localhost|\[::1\])`, listen.value.arguments[0])
	}
}
