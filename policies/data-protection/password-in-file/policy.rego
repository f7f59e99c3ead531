# METADATA
# title: Password or secret stands in the file
# description: Everybody who can read the file, its history or a copy of it knows the password. It cannot be changed without a commit, and the same one ends up in every environment. That holds for default passwords too.
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes, compose, github-workflow, github-action, cloudformation, arm-template, deployment-manager, ansible, terraform, systemd-unit, env-file, properties, ini, mysql-config, postgresql-config, docker-daemon, helm-chart, yaml, json, toml]
#   secret: true
#   impact: [confidentiality, integrity]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-798, CWE-259], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Change the password and give it to the program from a secret store, or as a variable that is set outside."}
package rearguard.data_protection.password_in_file

import data.rearguard.lib.resource_passwords
import data.rearguard.lib.secrets

deny contains {"message": message, "path": entry.path} if {
	some entry in secrets.named
	_is_password(entry.name)
	value := entry.value
	not secrets.is_reference(value)
	not _is_no_password(entry)
	not _has_own_rule(entry)
	message := sprintf("%s has its value in the file", [entry.name])
}

deny contains {"message": message, "path": entry.path} if {
	some entry in secrets.named
	_is_key(entry.name)
	_is_random(entry.value)
	value := entry.value
	not secrets.is_reference(value)
	not _is_no_password(entry)
	not _has_own_rule(entry)
	message := sprintf("%s has its value in the file", [entry.name])
}

_is_password(name) if {
	regex.match(`(?i)(?:^|[a-z0-9_.-])(?:password|passwd|passphrase|passwort)$|(?:^|[_.-])(?:pwd|pass|pw)$|Pwd$`, name)
	not regex.match(`(?i)(?:^|[_.-])(?:no|allow_empty|require|requires|enable|disable|use|has|is|min|max|forgot|reset|update|change|show|hide|random_root|onetime|policy|hash(?:ed)?|encrypted|file)[_.-]?(?:password|passwd|pass)$`, name)
}

_is_key(name) if {
	regex.match(`(?i)(?:secret|secret[_-]?key|secret[_-]?access[_-]?key|access[_-]?key|api[_-]?key|apikey|auth[_-]?key|signing[_-]?key|encryption[_-]?key|private[_-]?key|account[_-]?key|client[_-]?secret|token|credentials?)$`, name)
	not regex.match(`(?i)public|token_?(?:type|url|path|file|name)|csrf|pagination|next_?token|cancell?ation|id_?token|kms|sort|partition|primary|foreign|map`, name)
}

# Long, without blanks, of letters and digits, and no word with a number behind it.
_is_random(value) if {
	regex.match(`^[A-Za-z0-9+/=_.~!@#%^&*:-]{16,}$`, value)
	regex.match(`[0-9]`, value)
	regex.match(`[A-Za-z]`, value)
	not regex.match(`^[a-z]+(?:[-_.:/][a-z0-9]+)*$|^[A-Z]+(?:_[A-Z0-9]+)*$|^[0-9a-f]{8}-[0-9a-f]{4}-|\.[a-z]{2,4}$|::|^sha(?:1|256|512)[:-]`, value)
}

# Names of things, words with blanks (a prompt or description), hashes and paths.
_is_no_password(entry) if regex.match(`\s.*\s|^\$[0-9a-z]+\$|^[0-9]+$|^[a-z0-9.-]+/[a-z0-9./-]+$`, entry.value)

_is_no_password(entry) if regex.match(`(?i)^(?:key|secret|password)[_-]?name|secret[_-]?name|^[a-z0-9-]*-(?:secret|password|credentials?|token|creds|key)s?$`, entry.value)

_is_no_password(entry) if lower(entry.value) == lower(entry.name)

# A database that lives as long as one test job needs no secret.
_is_no_password(entry) if {
	data.document.kind == "github-workflow"
	"services" in entry.path
}

_is_no_password(entry) if {
	some step in entry.path
	step in {"encryptedData", "secretKeyRef", "configMapKeyRef", "valueFrom", "outputs", "Outputs", "output", "labels", "annotations", "placeholder", "description", "example", "examples", "additionalPrinterColumns", "enum", "required", "fields"}
}

# The name of a parameter.
_is_no_password(entry) if input.Parameters[entry.value]

# Other rules say it there, with what holds it: credential-in-environment, secret-in-manifest,
# password-in-clear-text.
_has_own_rule(entry) if {
	data.document.kind == "compose"
	"environment" in entry.path
}

_has_own_rule(entry) if {
	data.document.kind == "kubernetes-workload"
	"env" in entry.path
}

# An option of a command: credential-in-command.
_has_own_rule(entry) if {
	data.document.kind in {"kubernetes-workload", "compose"}
	startswith(object.get(input, entry.path, ""), "-")
}

_has_own_rule(_) if data.document.kind == "kubernetes-secret"

_has_own_rule(entry) if {
	some place in resource_passwords.stated
	place.path == entry.path
}

_has_own_rule(entry) if {
	some place in resource_passwords.defaults
	place.path == entry.path
}
