# METADATA
# title: Container is given a token for the Kubernetes API
# description: Every container of the pod finds a token of its service account as a file, whether it talks to the API or not. Whoever reads a file in the container can act as that account.
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-service-account]
#   impact: [confidentiality]
#   aliases: [AC-07]
#   controls: {cwe: [CWE-250], attack: [T1528, T1552.007], nist-800-53: [AC-6, IA-5], cis-v8: ["5.5"], cis-kubernetes-1.23: ["5.1.6"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `automountServiceAccountToken: false`, or give the program that needs the API an account of its own."}
package rearguard.access_control.service_account_token_mounted

import data.rearguard.lib.kubernetes

# A pod that names an account of its own and says no more is taken to need it; the control
# plane runs from files of its node, which gives it no token.
deny contains {"message": message, "path": path} if {
	object.get(kubernetes.spec.value, "automountServiceAccountToken", null) == null
	not kubernetes.service_account
	not kubernetes.runs_control_plane
	path := array.concat(kubernetes.spec.path, ["automountServiceAccountToken"])
	message := sprintf("%s is given a token of the default service account", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	kubernetes.spec.value.automountServiceAccountToken == true
	path := array.concat(kubernetes.spec.path, ["automountServiceAccountToken"])
	message := sprintf("%s is given a token: automountServiceAccountToken is true", [kubernetes.title])
}

deny contains {"message": message, "path": ["automountServiceAccountToken"]} if {
	input.automountServiceAccountToken == true
	message := sprintf("pods of %s are given a token: automountServiceAccountToken is true", [kubernetes.title])
}

deny contains {"message": message, "path": ["automountServiceAccountToken"]} if {
	input.kind == "ServiceAccount"
	input.metadata.name == "default"
	object.get(input, "automountServiceAccountToken", null) == null
	message := "every pod that names no account is given a token: the default account does not turn it off"
}

subject contains kubernetes.spec.path
