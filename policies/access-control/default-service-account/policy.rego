# METADATA
# title: Pod runs under the default service account
# description: All pods of a namespace that name no account share this one. A right given to it for one of them is a right of all, and the audit log cannot tell them apart.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [confidentiality]
#   aliases: [AC-07]
#   controls: {cwe: [CWE-250], attack: [T1528, T1552.007], nist-800-53: [AC-6, IA-5], cis-v8: ["5.5"], cis-kubernetes-1.23: ["5.1.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Make a service account for the workload and name it in `serviceAccountName`.}
package rearguard.access_control.default_service_account

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	not kubernetes.service_account
	path := array.concat(kubernetes.spec.path, ["serviceAccountName"])
	message := sprintf("%s runs under the default service account", [kubernetes.title])
}

subject contains kubernetes.spec.path
