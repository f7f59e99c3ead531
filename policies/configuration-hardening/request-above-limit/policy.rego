# METADATA
# title: Container asks for more than its limit
# description: What is asked for must not be more than what is allowed. The cluster refuses the object, so that the version before it, or none, keeps running.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [availability]
#   controls: {cwe: [CWE-710], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set the request to the limit or below.}
package rearguard.configuration_hardening.request_above_limit

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	resources := container.value.resources
	some name, limit in resources.limits
	request := resources.requests[name]
	_amount(request) > _amount(limit)
	path := array.concat(container.path, ["resources", "requests", name])
	message := sprintf("container %s asks for %v of %s and may have %v", [kubernetes.name(container), request, name, limit])
}

_amount(given) := units.parse(sprintf("%v", [given]))

subject contains container.path if some container in kubernetes.containers
