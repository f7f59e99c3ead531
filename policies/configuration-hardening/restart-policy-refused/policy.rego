# METADATA
# title: Workload asks for a restart that its kind does not have
# description: Pods of jobs must say that they end; pods of all other controllers are always restarted. The cluster refuses anything else, and what should run does not.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-710], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `restartPolicy: OnFailure` or `Never` for a job, and leave it out elsewhere."}
package rearguard.configuration_hardening.restart_policy_refused

import data.rearguard.lib.kubernetes

_refused := {
	"Job": {"Always"},
	"CronJob": {"Always"},
	"Deployment": {"OnFailure", "Never"},
	"StatefulSet": {"OnFailure", "Never"},
	"DaemonSet": {"OnFailure", "Never"},
	"ReplicaSet": {"OnFailure", "Never"},
}

deny contains {"message": message, "path": path} if {
	policy := object.get(kubernetes.spec.value, "restartPolicy", _default)
	policy in _refused[input.kind]
	_is_whole
	path := array.concat(kubernetes.spec.path, ["restartPolicy"])
	message := sprintf("%s is refused with the restart policy %s", [kubernetes.title, policy])
}

# Terraform has a default of its own for jobs.
_default := "" if {
	endswith(data.document.path, ".tf")
} else := "Always"

# A patch leaves its containers to what it changes.
_is_whole if {
	some container in kubernetes.containers
	container.value.image
}

subject contains kubernetes.spec.path
