# METADATA
# title: Workloads share a service account
# description: What one of them needs the others may do as well, and what one did cannot be told from what another did. Whoever breaks into the weakest gets the rights of all.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [linked-object]
#   resources: [Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Pod, Job, CronJob, Rollout]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1528], nist-800-53: [AC-6, IA-2], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give each workload a service account of its own."}
package rearguard.access_control.service_account_shared

import data.rearguard.lib.kubernetes

# The workloads that share one are told once, at the first of them.
deny contains {"message": message, "path": path, "related": related} if {
	count(input.links.sharing) > 0
	every other in _others {
		kubernetes.title < other
	}
	account := kubernetes.service_account
	path := array.concat(kubernetes.spec.path, [_field])
	message := sprintf("%s runs under %s like %s", [kubernetes.title, account, concat(" and ", _others)])
	related := [{"message": "the other", "path": ["links", "sharing", index]} | some index, _ in input.links.sharing]
}

_field := "serviceAccountName" if {
	kubernetes.spec.value.serviceAccountName
} else := "serviceAccount"

_others contains other if {
	some workload in input.links.sharing
	name := object.get(workload, ["metadata", "name"], "another")
	other := sprintf("%s %s", [workload.kind, name])
}

subject contains kubernetes.spec.path
