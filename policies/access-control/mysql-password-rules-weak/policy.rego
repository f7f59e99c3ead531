# METADATA
# title: MySQL takes any password of eight characters
# description: The rules for new passwords ask for length alone, or are not asked. Such passwords are guessed from lists in short time.
# related_resources: [{ref: "https://dev.mysql.com/doc/refman/8.4/en/validate-password-options-variables.html"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [mysql-config]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-521], attack: [T1110], nist-800-53: ["IA-5(1)"], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `validate_password.policy = MEDIUM` and `validate_password.length = 14`."}
package rearguard.access_control.mysql_password_rules_weak

deny contains {"message": message, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server"]
	some name, value in input[section]
	_is_weak(replace(replace(lower(name), "-", "_"), ".", "_"), lower(value))
	message := sprintf("%s is %s", [name, value])
}

_is_weak("validate_password_policy", value) if value in {"low", "0"}

_is_weak("validate_password_length", value) if to_number(value) < 8

_is_weak("validate_password", value) if value in {"off", "0"}
