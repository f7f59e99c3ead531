# METADATA
# title: Secrets are stored in plain text
# description: Without an encryption configuration the API server writes secrets to etcd as they are. Whoever reads its disk, its backup or its port has them all.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1552.007], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], cis-kubernetes-1.23: ["1.2.30"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `--encryption-provider-config` with a KMS, secretbox or AES-GCM provider first."}
package rearguard.data_protection.api_without_encryption_at_rest

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "encryption-provider-config")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
