# METADATA
# title: Argo CD deploys without the limits of a project
# description: The project default allows every repository, cluster and namespace. Whoever may change this application then deploys anything anywhere.
# related_resources: [{ref: "https://argo-cd.readthedocs.io/en/stable/user-guide/projects/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-732], attack: [T1610], nist-800-53: [AC-6, CM-5], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make a project that names the repositories, clusters and namespaces of the team, and put the application there."}
package rearguard.access_control.argo_default_project

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	startswith(input.apiVersion, "argoproj.io/")
	at := _spec[input.kind]
	object.get(input, array.concat(at, ["project"]), "default") in {"default", ""}
	path := array.concat(at, ["project"])
	message := sprintf("%s is in the project default", [kubernetes.title])
}

_spec := {"Application": ["spec"], "ApplicationSet": ["spec", "template", "spec"]}
