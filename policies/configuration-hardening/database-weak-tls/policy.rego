# METADATA
# title: Database server accepts broken versions of TLS
# description: TLS 1.1 and older have known flaws and have been withdrawn. Whoever stands between can force a connection down to them and then read or change it.
# related_resources: [{ref: "https://www.rfc-editor.org/rfc/rfc8996"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [postgresql-config, mysql-config, redis-config]
#   impact: [confidentiality, integrity]
#   aliases: [CH-19]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: ["SC-8(1)", SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Allow TLS 1.2 and 1.3 only."}
package rearguard.configuration_hardening.database_weak_tls

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(name) == "ssl_min_protocol_version"
	lower(value) in {"tlsv1", "tlsv1.1", ""}
	message := sprintf("%s is %q", [name, value])
}

deny contains {"message": message, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd"]
	some name, value in input[section]
	lower(replace(name, "-", "_")) in {"tls_version", "admin_tls_version"}
	_names_old(split(value, ","))
	message := sprintf("%s is %s", [name, value])
}

deny contains {"message": message, "path": ["tls-protocols", last]} if {
	lines := input["tls-protocols"]
	last := count(lines) - 1
	_names_old(split(concat(" ", lines[last].arguments), " "))
	message := sprintf("tls-protocols is %s", [concat(" ", lines[last].arguments)])
}

_names_old(words) if {
	some word in words
	lower(trim_space(word)) in {"sslv3", "tlsv1", "tlsv1.0", "tlsv1.1"}
}

_cipher := `(?i)(?:^|[-+_:, ])(?:RC4|RC2|3?DES(?:-CBC3?)?|MD5|NULL|EXP(?:ORT)?|aNULL|eNULL|LOW|ADH|AECDH|IDEA|SEED)(?:$|[-+_:, ])`

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(name) == "ssl_ciphers"
	_takes_weak(value)
	message := sprintf("%s is %s", [name, value])
}

deny contains {"message": message, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd"]
	some name, value in input[section]
	lower(replace(name, "-", "_")) in {"ssl_cipher", "admin_ssl_cipher"}
	_takes_weak(value)
	message := sprintf("%s is %s", [name, value])
}

deny contains {"message": message, "path": ["tls-ciphers", last]} if {
	lines := input["tls-ciphers"]
	last := count(lines) - 1
	_takes_weak(lines[last].arguments[0])
	message := sprintf("tls-ciphers is %s", [lines[last].arguments[0]])
}

# What a list leaves out is no part of it.
_takes_weak(list) if {
	some suite in split(list, ":")
	not regex.match(`^[!-]`, suite)
	regex.match(_cipher, suite)
}
