# METADATA
# title: Web server hands out hidden files
# description: A directory that is deployed from a repository often holds `.git`, `.env` and backups of editors. Nothing in this server keeps them back, and they are the first that scanners ask for.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_core_module.html#location"}]
# custom:
#   severity: medium
#   precision: low
#   kinds: [nginx]
#   impact: [confidentiality]
#   aliases: [CI-08]
#   controls: {cwe: [CWE-538], attack: [T1213.003, T1552.001], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `location ~ /\\.(?!well-known) { deny all; }`."}
package rearguard.exposure.nginx_hidden_files_served

import data.rearguard.lib.nginx

deny contains {"message": message, "path": root[0].path} if {
	some server in nginx.servers
	root := nginx.own(server, "root")
	not _keeps_back(server)
	message := sprintf("server %s keeps no hidden files of %s back", [nginx.server_name(server), concat(" ", root[0].value.arguments)])
}

_keeps_back(server) if {
	some location in nginx.own(server, "location")
	regex.match(`\\\.|/\.(?:git|ht|env)`, concat(" ", location.value.arguments))
}

# What is included may do it.
_keeps_back(server) if {
	some include in nginx.own(server, "include")
	file := include.value.arguments[0]
	not regex.match(`(?i)mime\.types|fastcgi|uwsgi|proxy_params|ssl|letsencrypt`, file)
}
