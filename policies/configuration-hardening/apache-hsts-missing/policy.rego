# METADATA
# title: Browser is not told to stay with HTTPS
# description: The first request of a visitor may still go out unencrypted, and whoever stands between answers it and keeps the visitor there. With the header the browser uses HTTPS by itself.
# related_resources: [{ref: "https://www.rfc-editor.org/rfc/rfc6797"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [apache]
#   impact: [confidentiality, integrity]
#   aliases: [CH-20]
#   controls: {cwe: [CWE-319], attack: [T1557], nist-800-53: [SC-8], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `Header always set Strict-Transport-Security \"max-age=31536000\"` into the virtual host."}
package rearguard.configuration_hardening.apache_hsts_missing

import data.rearguard.lib.apache

deny contains {"message": message, "path": engine[0].path} if {
	some host in apache.named({"virtualhost"})
	engine := [one | some one in apache.own(host, "sslengine"); apache.words(one) == ["on"]]
	not _is_stated
	not _only_redirects(host)
	message := sprintf("%s sends no Strict-Transport-Security", [apache.title(host)])
}

_is_stated if {
	some header in apache.named({"header"})
	"strict-transport-security" in apache.words(header)
}

# What is included may hold it.
_is_stated if {
	some include in apache.named({"include", "includeoptional"})
	files := concat(" ", include.value.arguments)
	not regex.match(`(?i)mods-|modules|ports|letsencrypt/options`, files)
}

_only_redirects(host) if {
	some redirect in apache.own(host, "redirect")
	"/" in redirect.value.arguments
}
