# METADATA
# title: Files in the served tree may change the configuration
# description: With all overrides a file `.htaccess` may turn on scripts, indexes and logins of its own. Whoever can write one file into the tree, through an upload for instance, then reconfigures the server.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/core.html#allowoverride"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [apache]
#   impact: [integrity]
#   controls: {cwe: [CWE-15], attack: [T1505.003], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `AllowOverride None` and move what `.htaccess` holds into the server configuration, or list the few classes that are needed."}
package rearguard.configuration_hardening.apache_overrides_allowed

import data.rearguard.lib.apache

deny contains {"message": message, "path": directive.path} if {
	some directive in apache.named({"allowoverride"})
	apache.words(directive) == ["all"]
	message := "AllowOverride All lets every .htaccess change the configuration"
}
