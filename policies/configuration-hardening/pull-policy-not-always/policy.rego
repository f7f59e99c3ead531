# METADATA
# title: Image is started without asking its registry
# description: With a pull policy other than Always a pod can run an image that another pod pulled, without credentials of its own, and an image once tampered with on the node stays.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [integrity]
#   aliases: [CH-11]
#   controls: {cwe: [CWE-1357], attack: [T1525, T1204.003], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `imagePullPolicy: Always`, or turn on the AlwaysPullImages admission plugin."}
package rearguard.configuration_hardening.pull_policy_not_always

import data.rearguard.lib.images
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	object.get(container.value, "imagePullPolicy", null) != "Always"
	images.is_fixed_by_tag(container.value.image)
	path := array.concat(container.path, ["imagePullPolicy"])
	message := sprintf("image %s of container %s is not always checked with its registry", [container.value.image, kubernetes.name(container)])
}

subject contains container.path if some container in kubernetes.containers
