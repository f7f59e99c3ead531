# METADATA
# title: Public site is served without encryption
# description: Anybody on the way reads what is sent, passwords and sessions too, and may put something else into the page. A redirect to HTTPS and a free certificate are all it takes.
# related_resources: [{ref: "https://nginx.org/en/docs/http/configuring_https_servers.html"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [nginx]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: ["SC-8(1)"], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Serve the site with TLS and answer plain HTTP with `return 301 https://$host$request_uri`."}
package rearguard.data_protection.nginx_without_encryption

import data.rearguard.lib.nginx

deny contains {"message": message, "path": listen.path} if {
	some server in nginx.servers
	listen := [one | some one in nginx.own(server, "listen"); not nginx.is_encrypted(one); _is_reachable(one)][0]
	name := [one | some one in nginx.own(server, "server_name")[0].value.arguments; _is_public(one)][0]
	not _redirects(server)
	message := sprintf("%s is served on %s without TLS", [name, listen.value.arguments[0]])
}

_is_reachable(listen) if {
	address := listen.value.arguments[0]
	not regex.match(`^(?:unix:|127\.|localhost|\[::1\])`, address)
}

# A name that can be in public DNS.
_is_public(name) if {
	regex.match(`^(?:\*?\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}$`, lower(name))
	host := lower(name)
	not regex.match(`\.(?:local|localhost|localdomain|lan|internal|intranet|home|corp|test|invalid|example|docker|svc|cluster)$`, host)
}

_redirects(server) if {
	some directive in nginx.named({"return", "rewrite"})
	_is_within(directive, server)
	some argument in directive.value.arguments
	regex.match(`^https://|^\$redirect|^444$`, argument)
}

_is_within(directive, server) if {
	some outer in directive.chain
	outer.path == server.path
}
