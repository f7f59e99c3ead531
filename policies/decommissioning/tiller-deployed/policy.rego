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
	some container in kubernetes.containers
	image := images.parse(container.value.image)
	image.name == "tiller"
	path := array.concat(container.path, ["image"])
	message := sprintf("container %s is Tiller: %s", [kubernetes.name(container), container.value.image])
}

deny contains {"message": message, "path": ["metadata", "name"]} if {
	input.kind == "Service"
	_points_to_tiller
	message := sprintf("%s leads to Tiller", [kubernetes.title])
}

_points_to_tiller if input.metadata.name in {"tiller-deploy", "tiller"}

_points_to_tiller if input.spec.selector.name == "tiller"

subject contains []
