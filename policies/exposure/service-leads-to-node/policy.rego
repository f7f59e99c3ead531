# METADATA
# title: Service leads to its own node or to the provider's metadata
# description: Clients that are sent to a loopback or link-local address reach what listens on the node that handles the request, such as the metadata service with the credentials of the machine, and past the network policies.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/service/#externalname"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-service, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-441], attack: [T1552.005], nist-800-53: [SC-7, AC-4], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Name the host that is meant; nothing in the cluster needs these addresses by name."}
package rearguard.exposure.service_leads_to_node

import data.rearguard.lib.kubernetes

_local := `^(?:localhost\.?|127\.[0-9.]+|169\.254\.[0-9.]+|::1|fe80:.*|fd00:ec2::254|metadata\.google\.internal\.?|instance-data\.?|100\.100\.100\.200)$`

deny contains {"message": message, "path": ["spec", "externalName"]} if {
	input.spec.type == "ExternalName"
	name := input.spec.externalName
	regex.match(_local, lower(name))
	message := sprintf("%s leads to %s", [kubernetes.title, name])
}

deny contains {"message": message, "path": ["subsets", index, "addresses", place, "ip"]} if {
	input.kind == "Endpoints"
	some index, place
	address := input.subsets[index].addresses[place].ip
	regex.match(_local, address)
	message := sprintf("%s leads to %s", [kubernetes.title, address])
}

deny contains {"message": message, "path": ["endpoints", index, "addresses", place]} if {
	input.kind == "EndpointSlice"
	some index, place
	address := input.endpoints[index].addresses[place]
	regex.match(_local, address)
	message := sprintf("%s leads to %s", [kubernetes.title, address])
}

subject contains []
