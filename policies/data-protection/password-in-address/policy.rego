# METADATA
# title: Password stands in an address
# description: An address with a password is copied into logs, process lists and error messages, and everybody who can read the file can use it. Nobody expects a secret in such a place, so it is not masked.
# custom:
#   severity: high
#   kinds: ["*"]
#   secret: true
#   impact: [confidentiality, integrity]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-798, CWE-522], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Change the password, and let the program put the address together from a secret at run time."}
package rearguard.data_protection.password_in_address

import data.rearguard.lib.secrets

deny contains {"message": message, "path": scalar.path, "text": text} if {
	some scalar in secrets.texts
	contains(scalar.value, "://") # only for speed
	some found in regex.find_all_string_submatch_n(`([A-Za-z][A-Za-z0-9+.-]*)://([^\s/:@"'<>]*):([^\s/@"'<>]+)@([^\s/"'<>]+)`, scalar.value, 5)
	text := found[3]
	not secrets.is_reference(text)
	user := found[2]
	not regex.match(`[$<{%]`, user)
	not _is_harmless(found)
	message := sprintf("the %s address in %s has its password in it", [found[1], scalar.key])
}

deny contains {"message": message, "path": scalar.path, "text": text} if {
	some scalar in secrets.texts
	regex.match(`(?i)(?:password|pwd)\s*=`, scalar.value) # only for speed
	regex.match(`(?i)(?:server|data source|host|address|user id|uid|initial catalog|database)\s*=[^;]+;|^jdbc:`, scalar.value)
	some found in regex.find_all_string_submatch_n(`(?i)(?:^|[;?&\s])(?:password|pwd)\s*=\s*([^;&\s"']+)`, scalar.value, 2)
	text := found[1]
	not secrets.is_reference(text)
	message := sprintf("the connection string in %s has its password in it", [scalar.key])
}

# Documentation, and tokens that are no secret.
_is_harmless(found) if regex.match(`(?i)(?:^|\.)example\.(?:com|org|net)(?::[0-9]+)?$`, found[4])

# A database that lives as long as one test job.
_is_harmless(found) if {
	data.document.kind == "github-workflow"
	regex.match(`^(?:localhost|127\.)`, found[4])
}

_is_harmless(found) if regex.match(`^(?:x-oauth-basic|x-token-auth|[0-9]{1,5})$`, found[3])
