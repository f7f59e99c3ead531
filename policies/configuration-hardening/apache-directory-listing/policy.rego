# METADATA
# title: Apache lists its directories
# description: A directory without an index page shows all its files, so that backups, drafts and configuration that nobody links to are found by whoever looks.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/core.html#options"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality]
#   aliases: [CH-21]
#   controls: {cwe: [CWE-548], attack: [T1594, T1595], nist-800-53: [AC-3, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `Options -Indexes`, or name only the options that are needed."}
package rearguard.configuration_hardening.apache_directory_listing

import data.rearguard.lib.apache

deny contains {"message": message, "path": path} if {
	some directive in apache.named({"options"})
	some index, word in apache.words(directive)
	word in {"indexes", "+indexes", "all", "+all"}
	not _is_taken_back(directive)
	path := array.concat(directive.path, ["arguments", index])
	message := sprintf("Options %s lists the files of directories", [directive.value.arguments[index]])
}

_is_taken_back(directive) if {
	some word in apache.words(directive)
	word == "-indexes"
}
