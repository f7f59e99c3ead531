# METADATA
# title: Workload is left out of the network policies
# description: Other workloads of the directory are shielded by network policies and this one is selected by none, so every pod of the cluster can reach it and it can reach everything. Once policies are used, what they leave out is mostly forgotten.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/network-policies/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [linked-object]
#   resources: [Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Pod, Job, CronJob, Rollout]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-923], attack: [T1046, T1570], nist-800-53: [SC-7, AC-4], cis-v8: ["13.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add a policy that selects it, or one for all pods that denies by default."}
package rearguard.exposure.workload_without_network_policy

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	input.links.beside.NetworkPolicy > 0
	input.links.policies == []
	not kubernetes.spec.value.hostNetwork == true
	path := array.concat(kubernetes.pod.path, ["metadata", "labels"])
	message := sprintf("%s is selected by none of the network policies beside it", [kubernetes.title])
}

subject contains kubernetes.pod.path
