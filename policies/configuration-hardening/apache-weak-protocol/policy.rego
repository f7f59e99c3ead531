# METADATA
# title: Apache accepts broken versions of TLS
# description: TLS 1.1 and older have known flaws and have been withdrawn. Whoever stands between can force a connection down to them and then read or change it. `all` leaves TLS 1.0 and 1.1 in.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslprotocol"}, {ref: "https://www.rfc-editor.org/rfc/rfc8996"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality, integrity]
#   aliases: [CH-19]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: ["SC-8(1)", SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `SSLProtocol -all +TLSv1.2 +TLSv1.3`."}
package rearguard.configuration_hardening.apache_weak_protocol

import data.rearguard.lib.apache

deny contains {"message": message, "path": directive.path} if {
	some directive in apache.named({"sslprotocol", "sslproxyprotocol"})
	given := apache.words(directive)
	weak := [name | some name in ["SSLv2", "SSLv3", "TLSv1", "TLSv1.1"]; _is_on(given, name)]
	count(weak) > 0
	message := sprintf("%s %s accepts %s", [directive.value.name, concat(" ", directive.value.arguments), concat(", ", weak)])
}

# The last word about a version counts; a word without a sign takes all others back.
_is_on(given, name) if {
	some at, word in given
	_turns_on(word, name)
	every later in array.slice(given, at + 1, count(given)) {
		not _turns_off(later, name)
	}
}

_turns_on(word, name) if trim_left(word, "+") == lower(name)

# What `all` means ends with the versions that OpenSSL still has.
_turns_on(word, name) if {
	trim_left(word, "+") == "all"
	name in {"TLSv1", "TLSv1.1"}
}

_turns_off(word, name) if word == concat("", ["-", lower(name)])

_turns_off("-all", _) := true

_turns_off(word, _) if not regex.match(`^[-+]`, word)
