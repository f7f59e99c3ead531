# METADATA
# title: Ingress lets every site use its visitors
# description: Any page that a visitor opens may send requests with his cookies and read the answers. Turned on without a list of origins, the controller allows all of them, and credentials too.
# related_resources: [{ref: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-ingress]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-942], attack: [T1189], nist-800-53: [AC-4, SC-7], cis-v8: ["16.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "List the origins that are meant in `cors-allow-origin`."}
package rearguard.exposure.ingress_cors_for_everybody

import data.rearguard.lib.kubernetes

_prefix := "nginx.ingress.kubernetes.io/"

deny contains {"message": message, "path": ["metadata", "annotations", name]} if {
	annotations := input.metadata.annotations
	name := concat("", [_prefix, "enable-cors"])
	annotations[name] == "true"
	origins := object.get(annotations, concat("", [_prefix, "cors-allow-origin"]), "*")
	"*" in {trim_space(origin) | some origin in split(origins, ",")}
	object.get(annotations, concat("", [_prefix, "cors-allow-credentials"]), "true") == "true"
	message := sprintf("%s lets every origin send credentials", [kubernetes.title])
}

subject contains []
