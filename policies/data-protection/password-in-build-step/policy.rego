# METADATA
# title: Password stands in a build step
# description: What a RUN holds stays in the history of the image, readable for everybody who may pull it, even when a later step removes its effect.
# related_resources: [{ref: "https://docs.docker.com/build/building/secrets/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [dockerfile]
#   secret: true
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Hand the secret over with `RUN --mount=type=secret`, and replace what was published."}
package rearguard.data_protection.password_in_build_step

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path, "text": text} if {
	some command in dockerfile.commands
	some text in _passwords(command)
	not _is_no_secret(text)
	message := sprintf("%s is given a password in its command line", [command.name])
}

# The options that take a password, by program, as one word or as two.
_options := {
	"sshpass": {"-p"},
	"docker": {"-p", "--password"},
	"podman": {"-p", "--password"},
	"helm": {"--password"},
	"useradd": {"-p", "--password"},
	"usermod": {"-p", "--password"},
	"wget": {"--password", "--http-password", "--ftp-password"},
	"svn": {"--password"},
	"mysql": {"--password"},
	"mysqladmin": {"--password", "password"},
	"redis-cli": {"-a", "--pass"},
	"az": {"--password"},
	"oc": {"--token"},
	"twine": {"-p", "--password"},
	"openssl": {"-passout", "-passin"},
	"keytool": {"-storepass", "-keypass"},
}

_passwords(command) := _of_options(command) | _joined(command) | _of_users(command) | _of_settings(command) | _of_input(command) | _of_variables(command) | _of_addresses(command)

_of_options(command) := {word |
	options := _options[command.name]
	arguments := command.value.arguments
	some index, option in arguments
	option in options
	word := arguments[index + 1]
}

_joined(command) := {word |
	options := _options[command.name]
	some argument in command.value.arguments
	parts := split(argument, "=")
	count(parts) == 2
	parts[0] in options
	word := parts[1]
}

# `curl -u user:password`, `mysql -ppassword`.
_of_users(command) := {word |
	command.name == "curl"
	arguments := command.value.arguments
	some index, option in arguments
	option in {"-u", "--user", "--proxy-user"}
	user := split(arguments[index + 1], ":")
	word := user[1]
} | {word |
	command.name in {"mysql", "mysqldump", "mysqladmin"}
	some argument in command.value.arguments
	regex.match(`^-p.`, argument)
	word := substring(argument, 2, -1)
}

# `aws configure set aws_secret_access_key …`, `npm config set //registry/:_authToken …`.
_of_settings(command) := {word |
	arguments := command.value.arguments
	some index, argument in arguments
	regex.match(`(?i)^(?:aws_secret_access_key|aws_session_token|//[^ ]*:_(?:authToken|password|auth))$`, argument)
	word := arguments[index + 1]
}

# `PGPASSWORD=password psql`.
_of_variables(command) := {word |
	some name, word in command.value.env
	regex.match(`(?:^|_)(?:PASSWORD|PASSWD|PWD|PASS)$|^(?:PGPASSWORD|SSHPASS|REDISCLI_AUTH)$`, name)
	name != "PWD"
}

# `https://user:password@host`, `https://token@host`.
_of_addresses(command) := {found[1] |
	some argument in command.value.arguments
	some found in regex.find_all_string_submatch_n(`[a-z]://(?:[^/:@\s]*:)([^/:@\s]+)@`, argument, -1)
} | {found[1] |
	some argument in command.value.arguments
	some found in regex.find_all_string_submatch_n(`[a-z]://([A-Za-z0-9_-]{20,})@`, argument, -1)
}

# `echo user:password | chpasswd`.
_of_input(command) := {parts[1] |
	command.name in {"echo", "printf"}
	some other in dockerfile.commands
	other.name == "chpasswd"
	other.path == array.concat(command.run.path, ["commands", command.index + 1])
	some argument in command.value.arguments
	parts := split(trim_suffix(argument, "\\n"), ":")
}

# Left to a variable or a prompt, a locked account, or where the secret is to be read.
_is_no_secret(text) if regex.match(`[$<{]|^["'\s]*$|^-|^[!*]+$|^(?:env|file|fd|stdin|pass:$)`, text)
