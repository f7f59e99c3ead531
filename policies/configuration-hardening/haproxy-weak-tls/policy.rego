# METADATA
# title: Load balancer accepts broken versions of TLS
# description: TLS 1.1 and older have known flaws and have been withdrawn. Whoever stands between can force a connection down to them and then read or change it.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#5.1-ssl-min-ver"}, {ref: "https://www.rfc-editor.org/rfc/rfc8996"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [haproxy]
#   impact: [confidentiality, integrity]
#   aliases: [CH-19]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: ["SC-8(1)", SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `ssl-min-ver TLSv1.2`."}
package rearguard.configuration_hardening.haproxy_weak_tls

deny contains {"message": message, "path": path} if {
	some section, block in input.sections
	some place, directive in block.directives
	some index, word in directive.arguments
	_is_old(directive.arguments, index, lower(word))
	path := array.concat(["sections", section, "directives", place], ["arguments", index])
	message := sprintf("%s accepts %s", [directive.name, word])
}

_is_old(_, _, word) if word in {"force-sslv3", "force-tlsv10", "force-tlsv11"}

_is_old(words, index, word) if {
	word in {"sslv3", "tlsv1.0", "tlsv1.1"}
	lower(words[index - 1]) == "ssl-min-ver"
}

deny contains {"message": message, "path": path, "text": cipher} if {
	some section, block in input.sections
	some place, directive in block.directives
	some index, list in directive.arguments
	_is_list_of_ciphers(directive, index)
	some cipher in regex.split(`[:, ]+`, list)
	regex.match(`(?i)(?:^|[-+_])(?:RC4|RC2|3?DES(?:-CBC3?)?|MD5|NULL|EXP(?:ORT)?(?:40|56)?|aNULL|eNULL|LOW|ADH|AECDH|IDEA|SEED)(?:$|[-+_])`, cipher)
	not regex.match(`^[!-]`, cipher)
	path := ["sections", section, "directives", place, "arguments", index]
	message := sprintf("%s accepts %s", [directive.name, cipher])
}

_is_list_of_ciphers(directive, _) if regex.match(`^ssl-default-(?:bind|server)-ciphers$`, directive.name)

_is_list_of_ciphers(directive, index) if directive.arguments[index - 1] == "ciphers"
