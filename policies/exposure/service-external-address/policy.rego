# METADATA
# title: Service takes traffic for addresses that are not its own
# description: Kubernetes sends all traffic of the cluster for these addresses to the Service, whoever they belong to. Who may set them can listen to what pods send to others (CVE-2020-8554).
# related_resources: [{ref: "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#denyserviceexternalips"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-service]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove `externalIPs` and turn on the admission plugin DenyServiceExternalIPs.}
package rearguard.exposure.service_external_address

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some index
	address := input.spec.externalIPs[index]
	path := ["spec", "externalIPs", index]
	message := sprintf("%s takes the traffic for %v", [kubernetes.title, address])
}

subject contains []
