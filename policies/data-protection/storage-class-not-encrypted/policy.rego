# METADATA
# title: Volumes of the class are not encrypted
# description: The class turns encryption off. Whoever comes to a snapshot, a copy or the disk reads what the pods wrote.
# related_resources: [{ref: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-object]
#   resources: [StorageClass]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `encrypted` to true, best with a key of your own."}
package rearguard.data_protection.storage_class_not_encrypted

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["parameters", name]} if {
	some name, value in input.parameters
	lower(name) in {"encrypted", "encryption", "isencryptionenabled"}
	lower(sprintf("%v", [value])) in {"false", "no", "none"}
	message := sprintf("%s makes volumes without encryption: %s is %v", [kubernetes.title, name, value])
}

subject contains []
