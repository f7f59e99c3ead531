# METADATA
# title: Workers of the web server run as root
# description: A flaw in the server, a module or what it reads then gives the whole host. Workers need no rights of root, since the port is opened before they start.
# related_resources: [{ref: "https://nginx.org/en/docs/ngx_core_module.html#user"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [nginx]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1068], nist-800-53: [AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name an unprivileged user; the port is opened before the workers give up root."}
package rearguard.access_control.nginx_runs_as_root

import data.rearguard.lib.nginx

deny contains {"message": "the workers run as root", "path": directive.path} if {
	some directive in nginx.named({"user"})
	directive.value.arguments[0] == "root"
}
