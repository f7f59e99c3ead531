# METADATA
# title: Nobody checks whether the service works
# description: Without a health check Docker only sees whether the process exists. A service that hangs is neither restarted nor noticed, and those that depend on it start too early.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [compose]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: monitor, text: "Add a `healthcheck`, here or in the image."}
package rearguard.detection.service_health_unchecked

import data.rearguard.lib.compose

# Several services are told once, at the first.
deny contains {"message": message, "path": path, "related": related} if {
	count(_unchecked) != count(compose.services)
	found := sort({[service.path, service.name] | some service in _unchecked})
	path := array.concat(found[0][0], ["healthcheck"])
	related := [{"message": "and here", "path": one[0]} | some one in array.slice(found, 1, count(found))]
	message := _said([one[1] | some one in found])
}

deny contains {"message": message, "path": path} if {
	count(_unchecked) == count(compose.services)
	some place in compose.places(_unchecked)
	path := array.concat(place.path, ["healthcheck"])
	message := sprintf("%s has no health check", [place.who])
}

_said(names) := sprintf("service %s has no health check", [names[0]]) if count(names) == 1

_said(names) := sprintf("services %s have no health check", [concat(", ", names)]) if count(names) > 1

# What is built here has its check in its Dockerfile, and is judged there.
_unchecked contains service if {
	some service in compose.services
	not service.value.healthcheck
	not service.value.build
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.healthcheck.disable == true
	path := array.concat(service.path, ["healthcheck", "disable"])
	message := sprintf("the health check of service %s is disabled", [service.name])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.healthcheck.test in ["NONE", ["NONE"]]
	path := array.concat(service.path, ["healthcheck", "test"])
	message := sprintf("the health check of service %s is NONE", [service.name])
}

subject contains service.path if some service in compose.services
