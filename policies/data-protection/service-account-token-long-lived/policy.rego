# METADATA
# title: Token of a service account is valid for long
# description: "A projected token is renewed by the kubelet, so a short life costs nothing. One that is valid for days is as good to a thief as a password, and outlives the pod it was made for wherever others check it."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-613], attack: [T1528, T1552.007], nist-800-53: [AC-6, IA-5], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `expirationSeconds` to an hour, or leave it out."}
package rearguard.data_protection.service_account_token_long_lived

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some volume in kubernetes.volumes
	some index
	seconds := volume.value.projected.sources[index].serviceAccountToken.expirationSeconds
	seconds > 86400
	path := array.concat(volume.path, ["projected", "sources", index, "serviceAccountToken", "expirationSeconds"])
	message := sprintf("%s is given a token that is valid for %v seconds", [kubernetes.title, seconds])
}

subject contains kubernetes.spec.path
