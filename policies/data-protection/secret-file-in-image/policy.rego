# METADATA
# title: Image carries a file of secrets
# description: A copied key or file of credentials is part of the image, also when a later step removes it. Everybody who may pull the image has it.
# custom:
#   severity: high
#   kinds: [dockerfile]
#   impact: [confidentiality]
#   aliases: [CI-08]
#   controls: {cwe: [CWE-538, CWE-522], attack: [T1552.001, T1552.004], nist-800-53: [IA-5, SC-28], cis-v8: ["3.11"], cis-docker: ["4.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Give the file to the build with `RUN --mount=type=secret` or `type=ssh`, name it in .dockerignore, and change the credentials."}
package rearguard.data_protection.secret_file_in_image

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some copy in dockerfile.instructions
	not copy.value.flags.from
	some index, source in copy.value.sources
	_is_secret(source)
	path := array.concat(copy.path, ["sources", index])
	message := sprintf("%s becomes part of the image", [source])
}

_is_secret(source) if {
	regex.match(`(?i)(?:^|/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.env(?:\.[a-z]+)?|\.npmrc|\.pypirc|\.netrc|_netrc|\.git-credentials|\.htpasswd|\.pgpass|\.dockercfg|\.dockerconfigjson|credentials(?:\.json)?|\.vault[-_]?pass(?:word)?|kubeconfig|terraform\.tfstate|secrets?\.(?:ya?ml|json|env|txt)|[^/]*\.(?:p12|pfx|jks|keystore|kdbx|ppk)|[^/]*(?:private|server|tls)[-_.]?key\.pem|[^/]*\.key)$`, source)
	not regex.match(`(?i)\.(?:example|sample|template|dist|defaults?|test|tests|ci|schema|development|local)$|\.pub$|public`, source)
}

_is_secret(source) if regex.match(`(?:^|/)\.(?:ssh|aws|gnupg|kube|docker|azure|git)/?$`, source)

_is_secret(source) if regex.match(`(?:^|/)\.config/gcloud`, source)
