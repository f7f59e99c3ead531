# METADATA
# title: Argo CD project may deploy anything anywhere
# description: With a star for sources, clusters or kinds, whoever may make an application in the project deploys any repository to any cluster with the rights of Argo CD.
# related_resources: [{ref: "https://argo-cd.readthedocs.io/en/stable/user-guide/projects/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [AppProject]
#   impact: [confidentiality, integrity]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "List the repositories, the destinations and the kinds that are meant."}
package rearguard.access_control.argo_project_unrestricted

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "sourceRepos", index]} if {
	some index
	input.spec.sourceRepos[index] == "*"
	message := sprintf("%s deploys from any repository", [kubernetes.title])
}

deny contains {"message": message, "path": ["spec", "destinations", index]} if {
	some index
	destination := input.spec.destinations[index]
	destination.namespace == "*"
	"*" in {object.get(destination, "server", ""), object.get(destination, "name", "")}
	message := sprintf("%s deploys to any namespace of any cluster", [kubernetes.title])
}

deny contains {"message": message, "path": ["spec", "clusterResourceWhitelist", index]} if {
	some index
	allowed := input.spec.clusterResourceWhitelist[index]
	allowed.group == "*"
	allowed.kind == "*"
	message := sprintf("%s deploys every kind of cluster object", [kubernetes.title])
}

subject contains []
