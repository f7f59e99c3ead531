# METADATA
# title: What is deployed is fetched without encryption
# description: The controller applies whatever it gets, with rights over the cluster. On plain HTTP or the git protocol anybody on the way puts other objects into it.
# related_resources: [{ref: "https://fluxcd.io/flux/security/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [GitRepository, HelmRepository, OCIRepository, Bucket, Application, ApplicationSet]
#   impact: [integrity]
#   controls: {cwe: [CWE-494], attack: [T1195.002, T1557], nist-800-53: [SC-8(1), SI-7], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Use https or ssh."}
package rearguard.data_protection.deployment_source_without_encryption

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some path in _addresses
	address := object.get(input, path, "")
	regex.match(`(?i)^(?:http|git|ftp)://`, address)
	not regex.match(`(?i)^[a-z]+://[^/]*\.svc(?:\.cluster\.local)?(?::[0-9]+)?(?:/|$)`, address)
	message := sprintf("%s fetches %s without encryption", [kubernetes.title, address])
}

_addresses contains ["spec", "url"]

_addresses contains ["spec", "source", "repoURL"]

_addresses contains ["spec", "sources", index, "repoURL"] if some index, _ in input.spec.sources

_addresses contains ["spec", "template", "spec", "source", "repoURL"]

deny contains {"message": message, "path": ["spec", "insecure"]} if {
	input.kind in {"OCIRepository", "Bucket", "HelmRepository"}
	input.spec.insecure == true
	message := sprintf("%s is fetched without encryption: insecure is true", [kubernetes.title])
}
