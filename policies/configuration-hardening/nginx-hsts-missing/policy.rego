# METADATA
# title: Browser is not told to stay with HTTPS
# description: Without Strict-Transport-Security the first request may go out unencrypted, and somebody on the way can keep the user there. The header makes browsers use encryption from the first byte for as long as it says.
# custom:
#   severity: low
#   precision: medium
#   kinds: [nginx]
#   impact: [confidentiality, integrity]
#   aliases: [CH-20]
#   controls: {cwe: [CWE-693], attack: [T1557], nist-800-53: [SC-8], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `add_header Strict-Transport-Security \"max-age=31536000\" always` in the server, and again in each location that adds headers."}
package rearguard.configuration_hardening.nginx_hsts_missing

import data.rearguard.lib.nginx

deny contains {"message": message, "path": listen.path} if {
	some server in nginx.servers
	listen := [one | some one in nginx.own(server, "listen"); nginx.is_encrypted(one)][0]
	not _is_stated(server)
	not _answers_nothing(server)
	message := sprintf("server %s sends no Strict-Transport-Security", [nginx.server_name(server)])
}

# Zero takes back what was promised.
deny contains {"message": "Strict-Transport-Security is taken back with max-age=0", "path": header.path} if {
	some header in nginx.named({"add_header"})
	lower(header.value.arguments[0]) == "strict-transport-security"
	regex.match(`(?i)max-age="?0+(?:[^0-9]|$)`, header.value.arguments[1])
}

_is_stated(server) if {
	some header in nginx.effective(server, "add_header")
	lower(header.value.arguments[0]) == "strict-transport-security"
}

# It may stand in a file that is included, or be set by another module.
_is_stated(server) if {
	some include in nginx.own(server, "include")
	files := concat(" ", include.value.arguments)
	not regex.match(`(?i)mime\.types|fastcgi|uwsgi|proxy_params|ssl|letsencrypt`, files)
}

_is_stated(server) if count(nginx.own(server, "more_set_headers")) > 0

_is_stated(server) if {
	some location in nginx.named({"location"})
	some outer in location.chain
	outer.path == server.path
	some header in nginx.own(location, "add_header")
	lower(header.value.arguments[0]) == "strict-transport-security"
}

_answers_nothing(server) if {
	count(nginx.own(server, "location")) == 0
	count(nginx.own(server, "return")) > 0
}
