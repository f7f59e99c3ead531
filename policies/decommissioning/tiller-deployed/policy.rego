# METADATA
# title: Tiller of Helm 2 is still there
# description: Tiller acts for everybody who reaches its port, mostly with all rights of the cluster. Helm 2 has had no fixes since November 2020.
# related_resources: [{ref: "https://helm.sh/blog/helm-v2-deprecation-timeline/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-service]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-1188], attack: [T1610], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Move the releases to Helm 3 and delete Tiller with its service account and binding.}
package rearguard.decommissioning.tiller_deployed

import data.rearguard.lib.images
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in _tillers
	path := array.concat(container.path, ["image"])
	message := sprintf("container %s is Tiller: %s", [kubernetes.name(container), container.value.image])
}

_tillers contains container if {
	some container in kubernetes.containers
	image := images.parse(container.value.image)
	regex.match(`^tiller(?:[-_.].*)?$`, image.name)
}

deny contains {"message": message, "path": ["metadata", "name"]} if {
	input.kind == "Service"
	_points_to_tiller
	message := sprintf("%s leads to Tiller", [kubernetes.title])
}

_points_to_tiller if input.metadata.name in {"tiller-deploy", "tiller"}

_points_to_tiller if input.spec.selector.name == "tiller"

# Helm labels its pods so, whatever their image is called.
deny contains {"message": message, "path": path} if {
	count(_tillers) == 0
	paths := sort(_labels)
	path := paths[0]
	message := sprintf("%s is labelled as Tiller", [kubernetes.title])
}

_labels contains path if {
	path := ["metadata", "labels", "name"]
	object.get(input, path, null) == "tiller"
}

_labels contains path if {
	path := array.concat(kubernetes.pod.path, ["metadata", "labels", "name"])
	object.get(input, path, null) == "tiller"
}

subject contains []
