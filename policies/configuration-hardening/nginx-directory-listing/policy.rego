# METADATA
# title: Web server lists its directories
# description: A listing shows every file, also backups, keys and drafts that nothing links to. Search engines and scanners collect such listings.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_autoindex_module.html"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [nginx]
#   impact: [confidentiality]
#   aliases: [CH-21]
#   controls: {cwe: [CWE-548], attack: [T1594, T1595], nist-800-53: [AC-3, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the directive or write `autoindex off`."}
package rearguard.configuration_hardening.nginx_directory_listing

import data.rearguard.lib.nginx

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"autoindex"})
	directive.value.arguments[0] == "on"
	message := sprintf("autoindex is on in %s", [concat(" > ", nginx.context(directive))])
}
