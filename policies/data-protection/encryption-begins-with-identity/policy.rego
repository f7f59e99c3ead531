# METADATA
# title: Secrets are written in plain text
# description: The first provider of the list is the one that writes. Here that is identity, which writes as is, or no provider at all.
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-object]
#   resources: [EncryptionConfiguration]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1552.007], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], cis-kubernetes-1.23: ["1.2.31"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Put a KMS, secretbox or AES-GCM provider first and identity last."}
package rearguard.data_protection.encryption_begins_with_identity

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["resources", index, "providers", 0]} if {
	some index
	provider := input.resources[index].providers[0]
	object.get(provider, "identity", null) != null
	message := "the first provider is identity, which writes in plain text"
}

deny contains {"message": message, "path": ["resources", index, "resources"]} if {
	some index
	input.resources[index].resources
	not _covered
	message := "no entry covers secrets, so they are written in plain text"
}

_covered if {
	some entry in input.resources
	resources := kubernetes.texts(entry, "resources")
	count(resources & {"secrets", "*.", "*.*"}) > 0
}

subject contains []
