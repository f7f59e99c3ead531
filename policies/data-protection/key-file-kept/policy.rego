# METADATA
# title: File is a private key
# description: A key file next to code is copied with every clone. Whoever has it can log in, sign or decrypt in the name of its owner.
# custom:
#   severity: high
#   scope: estate
#   impact: [confidentiality]
#   aliases: [DP-07]
#   controls: {cwe: [CWE-538, CWE-321], attack: [T1552.004], nist-800-53: [IA-5, AC-3, SC-28], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Remove the file from the repository and its history, name it in the ignore file, and change what it gives access to."}
package rearguard.data_protection.key_file_kept

deny contains {"message": message, "document": file.path, "path": []} if {
	some file in input.files
	_is_key(lower(file.name))
	path := lower(file.path)
	not _is_sample(path)
	message := sprintf("%s is by its name a private key", [file.name])
}

_is_key(name) if regex.match(`^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|[^/]*_(?:rsa|dsa|ecdsa|ed25519)|ssh_host_[a-z0-9]+_key|identity)$`, name)

_is_key(name) if regex.match(`\.(?:p12|pfx|jks|keystore|bks|ppk|kdbx?|pkcs12|snk|gpgkey)$`, name)

_is_key(name) if regex.match(`(?:^|[._-])(?:priv|private|privkey|key|server-key|client-key|ca-key|tls-key)\.pem$|(?:^|[._-])(?:private|server|client|tls|ssl|ca|signing|host|device|root)?[._-]?key\.(?:pem|der|asc)$|^[a-z0-9._-]+\.key$`, name)

# Test data, and keys meant for everybody.
_is_sample(path) if regex.match(`(?:^|/)(?:tests?|testdata|test-data|__tests__|spec|examples?|samples?|mocks?|node_modules|vendor|third_party)/|public|\.pub(?:\.|$)|translations?|locales?|i18n|keyring`, path)
