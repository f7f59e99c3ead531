# METADATA
# title: Requests may leave the directory
# description: "With `location /files` and `alias /srv/files/`, a request for `/files../secret` is read from `/srv/files/../secret`: every file beside the directory can be fetched. Configuration, source and keys one level up can be read this way."
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_core_module.html#alias"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [nginx]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-22], attack: [T1190], nist-800-53: [AC-3, SI-10], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "End the location with `/` too."}
package rearguard.access_control.nginx_alias_traversal

import data.rearguard.lib.nginx

deny contains {"message": message, "path": alias.path} if {
	some location in nginx.named({"location"})
	some alias in nginx.own(location, "alias")
	endswith(alias.value.arguments[0], "/")
	prefix := _prefix(location.value.arguments)
	not endswith(prefix, "/")
	message := sprintf("location %s with alias %s lets requests reach the directory above", [prefix, alias.value.arguments[0]])
}

_prefix(arguments) := arguments[0] if count(arguments) == 1

_prefix(arguments) := arguments[1] if arguments[0] == "^~"
