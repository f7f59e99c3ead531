# METADATA
# title: Service of a StatefulSet is not headless
# description: The pods of a StatefulSet get names in DNS from the Service it names, and only from one without an address of its own. Without the names the members of a cluster cannot tell each other apart.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [linked-object]
#   resources: [StatefulSet]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `clusterIP: None` for this Service, and serve clients by another."}
package rearguard.configuration_hardening.stateful_set_service_not_headless

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "serviceName"], "related": related} if {
	some index, service in input.links.governing
	object.get(service, ["spec", "clusterIP"], "") != "None"
	message := sprintf("%s names the Service %s, which is not headless", [kubernetes.title, input.spec.serviceName])
	related := [{"message": "the Service", "path": ["links", "governing", index]}]
}

subject contains ["spec", "serviceName"]
