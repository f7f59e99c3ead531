# METADATA
# title: Web server accepts broken ciphers
# description: Ciphers without encryption, without authentication or with short keys can be read or forged by somebody on the way. Clients of the last ten years know better ones.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_ciphers"}]
# custom:
#   severity: high
#   kinds: [nginx]
#   impact: [confidentiality]
#   aliases: [CH-19]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: ["SC-8(1)", SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave the list to a current profile, such as the intermediate one of Mozilla."}
package rearguard.configuration_hardening.nginx_weak_cipher

import data.rearguard.lib.nginx

deny contains {"message": message, "path": path, "text": cipher} if {
	some directive in nginx.named({"ssl_ciphers", "proxy_ssl_ciphers"})
	some index, list in directive.value.arguments
	some cipher in regex.split(`[:, ]+`, list)
	regex.match(`(?i)(?:^|[-+_])(?:RC4|RC2|3?DES(?:-CBC3?)?|MD5|NULL|EXP(?:ORT)?(?:40|56)?|aNULL|eNULL|LOW|ADH|AECDH|IDEA|SEED|PSK-NULL|CBC3)(?:$|[-+_])`, cipher)
	not regex.match(`^[!-]`, cipher)
	path := array.concat(directive.path, ["arguments", index])
	message := sprintf("%s accepts %s", [directive.value.name, cipher])
}
