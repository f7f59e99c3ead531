# METADATA
# title: Apache accepts broken ciphers
# description: These ciphers are broken, do not encrypt, or do not say who answers. A client that can be talked into them has no secret connection.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslciphersuite"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality, integrity]
#   aliases: [CH-19]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: ["SC-8(1)", SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name ciphers with forward secrecy and authentication, such as ECDHE with AES-GCM or ChaCha20."}
package rearguard.configuration_hardening.apache_weak_cipher

import data.rearguard.lib.apache

deny contains {"message": message, "path": path, "text": cipher} if {
	some directive in apache.named({"sslciphersuite", "sslproxyciphersuite"})
	some index, list in directive.value.arguments
	some cipher in regex.split(`[:, ]+`, list)
	regex.match(`(?i)(?:^|[-+_])(?:RC4|RC2|3?DES(?:-CBC3?)?|MD5|NULL|EXP(?:ORT)?(?:40|56)?|aNULL|eNULL|LOW|ADH|AECDH|IDEA|SEED|PSK-NULL|CBC3)(?:$|[-+_])`, cipher)
	not regex.match(`^[!-]`, cipher)
	path := array.concat(directive.path, ["arguments", index])
	message := sprintf("%s accepts %s", [directive.value.name, cipher])
}
