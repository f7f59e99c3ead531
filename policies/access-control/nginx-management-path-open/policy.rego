# METADATA
# title: Management pages of a program are passed on to everybody
# description: These paths tell configuration, memory and secrets of the program behind, or let callers change it. They are meant for operators.
# related_resources: [{ref: "https://docs.spring.io/spring-boot/reference/actuator/endpoints.html"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [nginx]
#   impact: [confidentiality, integrity]
#   aliases: [AC-23]
#   controls: {cwe: [CWE-306], attack: [T1190, "T1592.002"], nist-800-53: [AC-3, AC-14], cis-v8: ["4.8", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Allow single addresses with `allow` and `deny all`, or ask for a login."}
package rearguard.access_control.nginx_management_path_open

import data.rearguard.lib.nginx

deny contains {"message": message, "path": location.path} if {
	some location in nginx.named({"location"})
	some prefix in location.value.arguments
	regex.match(`(?i)^\^?/(?:[a-z0-9_-]+/)?(?:actuator|debug(?:/pprof)?|jolokia|heapdump|phpmyadmin|adminer|h2-console|metrics)(?:[/$(].*)?$`, prefix)
	some name in ["proxy_pass", "fastcgi_pass", "uwsgi_pass", "grpc_pass"]
	count(nginx.own(location, name)) > 0
	not _is_guarded(location)
	message := sprintf("%s is passed on for everybody", [prefix])
}

_is_guarded(location) if {
	levels := array.concat(location.chain, [{"path": location.path, "value": location.value}])
	some level in levels
	some guard in ["auth_basic", "auth_request", "auth_jwt", "deny", "internal", "ssl_verify_client"]
	count(nginx.own(level, guard)) > 0
}
