# METADATA
# title: Tiller answers every pod
# description: Without --listen=localhost Tiller serves every pod of the cluster, without asking who it is.
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Start it with `--listen=localhost:44134`, or better remove it."}
package rearguard.exposure.tiller_open

import data.rearguard.lib.images
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": container.path} if {
	some container in kubernetes.containers
	image := images.parse(container.value.image)
	image.name == "tiller"
	words := concat(" ", [token.text | some token in kubernetes.tokens(container)])
	regex.match(`--listen[= ](localhost|127\.0\.0\.1)`, words) == false
	message := sprintf("container %s answers every pod: it has no --listen=localhost", [kubernetes.name(container)])
}

subject contains container.path if some container in kubernetes.containers
