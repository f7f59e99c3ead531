# METADATA
# title: Kubernetes Dashboard is deployed
# description: The dashboard is a web page that acts with rights of the cluster, and was the way in of several known intrusions. Its project was archived in January 2026.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove it and look at the cluster with a client on your own machine.}
package rearguard.exposure.dashboard_deployed

import data.rearguard.lib.images
import data.rearguard.lib.kubernetes

_names := {"kubernetes-dashboard", "kubernetes-dashboard-amd64", "dashboard-web", "dashboard-api", "dashboard"}

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	image := images.parse(container.value.image)
	image.name in _names
	regex.match(`kubernetes|kubernetesui|k8s|google_containers`, container.value.image)
	path := array.concat(container.path, ["image"])
	message := sprintf("container %s is the Kubernetes Dashboard", [kubernetes.name(container)])
}

subject contains container.path if some container in kubernetes.containers
