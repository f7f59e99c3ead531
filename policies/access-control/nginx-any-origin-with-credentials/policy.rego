# METADATA
# title: Every site may act for the logged-in user
# description: Answering with the origin that asked, and allowing credentials, lets any page the user visits read and change what the user may. The user only has to be logged in and to open the page.
# custom:
#   severity: high
#   kinds: [nginx]
#   impact: [confidentiality, integrity]
#   aliases: [CI-15]
#   controls: {cwe: [CWE-942], attack: [T1189], nist-800-53: [AC-4], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Compare the origin with a list in `map`, and answer with nothing for others."}
package rearguard.access_control.nginx_any_origin_with_credentials

import data.rearguard.lib.nginx

deny contains {"message": message, "path": origin.path} if {
	some block in nginx.named({"http", "server", "location", "if"})
	some origin in nginx.own(block, "add_header")
	lower(origin.value.arguments[0]) == "access-control-allow-origin"
	origin.value.arguments[1] in {"$http_origin", "${http_origin}", "null"}
	some credentials in nginx.own(block, "add_header")
	lower(credentials.value.arguments[0]) == "access-control-allow-credentials"
	lower(credentials.value.arguments[1]) == "true"
	not _is_compared(block)
	message := sprintf("%s may be any site, and credentials are allowed", [origin.value.arguments[1]])
}

_is_compared(block) if {
	block.value.name == "if"
	contains(concat(" ", block.value.arguments), "http_origin")
}
