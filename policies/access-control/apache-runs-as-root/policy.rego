# METADATA
# title: Workers of Apache run as root
# description: "A flaw in the server, a module or a script then gives the whole host. Workers need no rights of root, since the port is opened before they start."
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/mod_unixd.html#user"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [apache]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1068], nist-800-53: [AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name an account that only the server uses."}
package rearguard.access_control.apache_runs_as_root

import data.rearguard.lib.apache

deny contains {"message": message, "path": directive.path} if {
	some directive in apache.named({"user", "group"})
	directive.value.arguments[0] in {"root", "#0"}
	message := sprintf("the workers run as %s", [directive.value.arguments[0]])
}
