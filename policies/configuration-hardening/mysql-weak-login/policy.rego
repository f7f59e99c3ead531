# METADATA
# title: MySQL logs in with an outdated method
# description: The native method and older ones hash passwords with SHA-1 or weaker, so that stolen hashes are guessed fast. Current servers offer a method with salt and many rounds.
# custom:
#   severity: medium
#   kinds: [mysql-config]
#   impact: [confidentiality]
#   aliases: [CH-26]
#   controls: {cwe: [CWE-916], attack: ["T1110.002"], nist-800-53: ["IA-5(1)"], cis-v8: ["3.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `caching_sha2_password`."}
package rearguard.configuration_hardening.mysql_weak_login

deny contains {"message": message, "path": option.path} if {
	some option in _options
	lower(option.value) in _weak[option.name]
	message := sprintf("%s is %s", [option.name, option.value])
}

_weak := {
	"default_authentication_plugin": {"mysql_native_password", "mysql_old_password"},
	"authentication_policy": {"mysql_native_password"},
	"old_passwords": {"1"},
	"secure_auth": {"0", "off"},
}

# The server's options: names with `_`, of the sections that the server reads.
_options contains {"name": replace(lower(name), "-", "_"), "value": value, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd"]
	some name, value in input[section]
}
