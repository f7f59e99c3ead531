# METADATA
# title: Image build sees secrets and history beside it
# description: A Dockerfile lies beside files of secrets, and no .dockerignore keeps them out. One `COPY . .` puts them into the image, where everybody who may pull it finds them, also after a later step deletes them.
# related_resources: [{ref: "https://docs.docker.com/build/concepts/context/#dockerignore-files"}]
# custom:
#   severity: medium
#   precision: high
#   scope: estate
#   impact: [confidentiality]
#   aliases: [CI-08]
#   controls: {cwe: [CWE-538], attack: [T1213.003, T1552.001], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add a .dockerignore that names them and `.git`."}
package rearguard.exposure.build_context_carries_secrets

deny contains {"message": message, "document": file.path, "path": []} if {
	some file in input.files
	regex.match(`(?i)^(?:dockerfile|containerfile)$`, file.name)
	directory := trim_suffix(file.path, file.name)
	not directory in _with_ignore_file
	secrets := sort([other.name |
		some other in input.files
		trim_suffix(other.path, other.name) == directory
		regex.match(`^\.env(?:\.(?:prod|production|local|staging))?$|^id_(?:rsa|dsa|ecdsa|ed25519)$|\.(?:p12|pfx|jks|keystore)$|^\.(?:npmrc|netrc|pgpass|git-credentials)$|^terraform\.tfstate$|[-_.]?key\.pem$`, other.name)
	])
	count(secrets) > 0
	message := sprintf("%s beside the Dockerfile may be copied into the image", [concat(", ", secrets)])
}

_with_ignore_file contains directory if {
	some file in input.files
	file.name in {".dockerignore", "Dockerfile.dockerignore", ".containerignore"}
	directory := trim_suffix(file.path, file.name)
}
