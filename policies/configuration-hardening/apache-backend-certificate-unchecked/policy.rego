# METADATA
# title: Apache does not check the server behind it
# description: Anybody on the way may answer in place of the server behind, reads what clients send and answers what they like. The connection looks encrypted all the same.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslproxyverify"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, SC-23], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `SSLProxyVerify require` with the authority in `SSLProxyCACertificateFile`."}
package rearguard.configuration_hardening.apache_backend_certificate_unchecked

import data.rearguard.lib.apache

deny contains {"message": message, "path": directive.path} if {
	some directive in apache.directives
	apache.words(directive) == _off[directive.value.name]
	message := sprintf("%s is %s", [directive.value.name, directive.value.arguments[0]])
}

_off := {
	"sslproxyverify": ["none"],
	"sslproxycheckpeername": ["off"],
	"sslproxycheckpeercn": ["off"],
	"sslproxycheckpeerexpire": ["off"],
}
