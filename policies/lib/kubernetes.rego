# What Kubernetes objects have in common, wherever they nest their pod.
package rearguard.lib.kubernetes

# Where the kinds of workload keep their pod: the path, and the metadata beside it.
_pod_paths := {
	"Pod": [],
	"PodTemplate": ["template"],
	"Deployment": ["spec", "template"],
	"StatefulSet": ["spec", "template"],
	"DaemonSet": ["spec", "template"],
	"ReplicaSet": ["spec", "template"],
	"ReplicationController": ["spec", "template"],
	"Job": ["spec", "template"],
	"Rollout": ["spec", "template"],
	"Service": ["spec", "template"],
	"Configuration": ["spec", "template"],
	"Revision": [],
	"CronJob": ["spec", "jobTemplate", "spec", "template"],
}

# The pod of a workload: its path and value (metadata and spec).
pod := {"path": path, "value": value} if {
	path := _pod_paths[input.kind]
	value := object.get(input, path, null)
	is_object(value)
}

# The path and value of the pod's spec.
spec := {"path": array.concat(pod.path, ["spec"]), "value": pod.value.spec} if {
	is_object(pod.value.spec)
}

# Every container of the pod: init and ephemeral ones too.
containers contains {"path": path, "value": value, "list": list} if {
	some list in ["containers", "initContainers", "ephemeralContainers"]
	items := spec.value[list]
	is_array(items)
	some index, value in items
	is_object(value)
	path := array.concat(spec.path, [list, index])
}

# A container's name for messages.
name(container) := value if {
	value := container.value.name
	is_string(value)
} else := "without a name"
