# METADATA
# title: Ingress leads to no Service
# description: None of the Services of the directory has the name that the Ingress sends requests to. They fail, and whoever may create a Service of that name gets them.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/ingress/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [linked-object]
#   resources: [Ingress]
#   impact: [availability, integrity]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the Service that is meant, or remove the path."}
package rearguard.configuration_hardening.ingress_without_service

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": backend.path} if {
	count(input.links.services) > 0
	some backend in _backends
	service = backend.name
	not service in _services
	message := sprintf("%s sends requests to the Service %s, which is not there", [kubernetes.title, service])
}

_services contains service.metadata.name if some service in input.links.services

_backends contains {"name": name, "path": path} if {
	some rule, index
	name := input.spec.rules[rule].http.paths[index].backend.service.name
	path := ["spec", "rules", rule, "http", "paths", index, "backend", "service", "name"]
}

_backends contains {"name": name, "path": ["spec", "defaultBackend", "service", "name"]} if {
	name := input.spec.defaultBackend.service.name
}

subject contains backend.path if some backend in _backends
