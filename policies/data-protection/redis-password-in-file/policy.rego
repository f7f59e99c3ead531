# METADATA
# title: Redis password stands in its configuration
# description: Everybody who can read the file, its history or a copy of it can sign in to the data store. It cannot be changed without a commit, and the same one ends up in every environment.
# related_resources: [{ref: "https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [redis-config]
#   secret: true
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-798, CWE-259], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Put it into a file that is written when the server is set up and read with `include`, or keep only its hash in an ACL file. Change the one that was committed."}
package rearguard.data_protection.redis_password_in_file

import data.rearguard.lib.secrets

deny contains {"message": message, "path": path} if {
	some name in ["requirepass", "masterauth"]
	some index, line in input[name]
	value := line.arguments[0]
	_is_written_out(value)
	path := [name, index, "arguments", 0]
	message := sprintf("%s has its value in the file", [name])
}

# `user alice on >password ~* +@all`
deny contains {"message": message, "path": path} if {
	some index, line in input.user
	some place, word in line.arguments
	startswith(word, ">")
	_is_written_out(substring(word, 1, -1))
	path := ["user", index, "arguments", place]
	message := sprintf("user %s has its password in the file", [line.arguments[0]])
}

_is_written_out(value) if {
	value != ""
	not secrets.is_reference(value)
}
