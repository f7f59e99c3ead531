# METADATA
# title: Signing key is fetched unchecked
# description: A key decides whose packages are trusted from now on. Fetched in clear text, or by eight letters that anybody can make another key for, it may be the key of somebody else.
# related_resources: [{ref: "https://wiki.debian.org/SecureApt"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-347], attack: [T1553, T1195.002], nist-800-53: [SI-7, SC-12(3)], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Fetch the key over https or hkps by its whole fingerprint, or copy it into the build."}
package rearguard.configuration_hardening.signing_key_unchecked

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path, "text": text} if {
	some command in dockerfile.commands
	command.name in {"gpg", "gpg2", "apt-key", "rpm", "pacman-key", "apk"}
	some text in command.value.arguments
	regex.match(`(?i)^(?:hkp|http|ldap)://`, text)
	message := sprintf("%s fetches a key from %s in clear text", [command.name, text])
}

deny contains {"message": message, "path": command.path, "text": text} if {
	some command in dockerfile.commands
	command.name in {"gpg", "gpg2", "apt-key", "pacman-key"}
	arguments := command.value.arguments
	some index, option in arguments
	option in {"--recv-keys", "--recv-key", "--recv", "-r"}
	text := _after(arguments, index)
	regex.match(`^(?i)(?:0x)?[0-9a-f]{8}$`, text)
	message := sprintf("%s fetches a key by its short number %s", [command.name, text])
}

_after(arguments, index) := arguments[index + 1]
