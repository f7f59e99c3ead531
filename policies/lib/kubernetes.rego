# What Kubernetes objects have in common, wherever they nest their pod.
package rearguard.lib.kubernetes

# Where the kinds of workload keep their pod: the path, and the metadata beside it.
_pod_paths := {
	"Pod": [],
	"PodTemplate": ["template"],
	"Deployment": ["spec", "template"],
	"DeploymentConfig": ["spec", "template"],
	"StatefulSet": ["spec", "template"],
	"DaemonSet": ["spec", "template"],
	"ReplicaSet": ["spec", "template"],
	"ReplicationController": ["spec", "template"],
	"Job": ["spec", "template"],
	"Rollout": ["spec", "template"],
	"CloneSet": ["spec", "template"],
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

# Every container of the pod: init and ephemeral ones too. These are lists, since members
# of a set are compared with each other, as deep as they are.
containers := [{"path": path, "value": value, "list": list} |
	some list in ["containers", "initContainers", "ephemeralContainers"]
	items := spec.value[list]
	is_array(items)
	some index, value in items
	is_object(value)
	path := array.concat(spec.path, [list, index])
]

# The pod runs on Windows nodes, where what Linux alone has cannot be set.
on_windows if spec.value.os.name == "windows"

on_windows if spec.value.nodeSelector["kubernetes.io/os"] == "windows"

on_windows if spec.value.nodeSelector["beta.kubernetes.io/os"] == "windows"

# The containers for which the Linux settings of a securityContext count.
linux_containers := [container |
	not on_windows
	some container in containers
]

# The containers that stay: neither init containers that end nor ephemeral ones.
lasting_containers := [container |
	some container in containers
	container.list == "containers"
]

# The containers whose resources should be stated: ephemeral ones take none.
sized_containers := [container |
	some container in containers
	container.list != "ephemeralContainers"
	not container in _of_control_plane
]

# A container's name for messages.
name(container) := value if {
	value := container.value.name
	is_string(value)
} else := "without a name"

# The object for messages: `Deployment shop`.
title := sprintf("%s %s", [input.kind, _title_name]) if is_string(input.kind)

_title_name := input.metadata.name if {
	is_string(input.metadata.name)
} else := input.metadata.generateName if {
	is_string(input.metadata.generateName)
} else := "without a name"

# What the securityContext says for a container: its own word first, then its pod's.
# `who` is the one that says it.
setting(container, field) := {"value": value, "path": path, "who": who} if {
	value := container.value.securityContext[field]
	value != null
	path := array.concat(container.path, ["securityContext", field])
	who := sprintf("container %s", [name(container)])
} else := {"value": value, "path": path, "who": title} if {
	value := spec.value.securityContext[field]
	value != null
	path := array.concat(spec.path, ["securityContext", field])
}

# Where to report what a pod can state once for all its containers: at the pod where
# every container lacks it, else at each that does.
places(lacking) := [{"path": spec.path, "who": title}] if {
	count(lacking) > 0
	count(lacking) == count(containers)
} else := [{"path": container.path, "who": sprintf("container %s", [name(container)])} |
	some container in lacking
]

# Where to report what each container states for itself, at `field` of it: once for the
# pod where every one of several lacks it and what it would stand in, else at each that does.
container_places(lacking, field) := [{"path": array.concat(spec.path, lists), "who": sprintf("each of the %d containers", [count(lacking)])}] if {
	count(lacking) > 1
	count(lacking) == count(containers)
	every container in lacking {
		object.get(container.value, field[0], null) == null
	}
	lists := _one_list(lacking)
} else := [{"path": path, "who": sprintf("container %s", [name(container)])} |
	some container in lacking
	path := array.concat(container.path, field)
]

# Init containers stand in a list of their own: then the place is what holds both.
_one_list(lacking) := [list | some list in lists] if {
	lists := {container.list | some container in lacking}
	count(lists) == 1
} else := []

# The capabilities a container adds or drops, in capital letters and without `CAP_`:
# `change` is "add" or "drop".
capabilities contains {"container": container, "change": change, "name": capability, "path": path} if {
	some container in linux_containers
	some change in ["add", "drop"]
	items := container.value.securityContext.capabilities[change]
	is_array(items)
	some index, item in items
	is_string(item)
	capability := trim_prefix(upper(item), "CAP_")
	path := array.concat(container.path, ["securityContext", "capabilities", change, index])
}

# The volumes of the pod.
volumes contains {"path": path, "value": value} if {
	items := spec.value.volumes
	is_array(items)
	some index, value in items
	is_object(value)
	path := array.concat(spec.path, ["volumes", index])
}

# The parts of the node's file system that a pod mounts.
host_paths contains {"path": path, "value": value, "volume": volume} if {
	some volume in volumes
	value := volume.value.hostPath.path
	is_string(value)
	path := array.concat(volume.path, ["hostPath", "path"])
}

# A persistent volume that is a directory of a node ends in a pod all the same.
host_paths contains {"path": path, "value": value, "volume": volume} if {
	input.kind == "PersistentVolume"
	value := input.spec.hostPath.path
	is_string(value)
	path := ["spec", "hostPath", "path"]
	volume := {"path": ["spec"], "value": input.spec}
}

# The environment variables that a container states with their value.
variables contains {"container": container, "name": variable, "value": value, "path": path} if {
	some container in containers
	items := container.value.env
	is_array(items)
	some index, item in items
	is_object(item)
	variable := item.name
	is_string(variable)
	value := item.value
	value != null
	path := array.concat(container.path, ["env", index, "value"])
}

# The words of a container's command line, of `command` and then `args`.
words contains {"container": container, "value": value, "path": path} if {
	some container in containers
	some list in ["command", "args"]
	items := container.value[list]
	is_array(items)
	some index, value in items
	is_string(value)
	path := array.concat(container.path, [list, index])
}

# The annotations of the pod, and of the object for old seccomp and AppArmor forms.
annotations contains {"key": key, "value": value, "path": path} if {
	annotated := pod.value.metadata.annotations
	is_object(annotated)
	some key, value in annotated
	is_string(value)
	path := array.concat(pod.path, ["metadata", "annotations", key])
}

# The rules of a role that Kubernetes reads: resources and verbs as lists of text.
role_rules contains {"path": path, "value": value, "resources": resources, "verbs": verbs, "groups": groups} if {
	input.kind in {"Role", "ClusterRole"}
	items := input.rules
	is_array(items)
	some index, value in items
	is_object(value)
	path := ["rules", index]
	resources := texts(value, "resources")
	verbs := texts(value, "verbs")
	groups := texts(value, "apiGroups")
}

# The texts of a list field as a set; empty where there are none.
texts(object_, field) := {text | some text in items; is_string(text)} if {
	items := object.get(object_, field, [])
	is_array(items)
} else := set()

# The subjects of a binding.
subjects contains {"path": path, "value": value} if {
	input.kind in {"RoleBinding", "ClusterRoleBinding"}
	items := input.subjects
	is_array(items)
	some index, value in items
	is_object(value)
	path := ["subjects", index]
}

# Kubernetes makes these roles and bindings itself and sets them right again at start.
is_builtin if startswith(object.get(input, ["metadata", "name"], ""), "system:")

is_builtin if input.metadata.labels["kubernetes.io/bootstrapping"] == "rbac-defaults"

# The service account that the pod names for itself; undefined where it takes the default.
service_account := spec.value.serviceAccountName if {
	_is_own(spec.value.serviceAccountName)
} else := spec.value.serviceAccount if {
	_is_own(spec.value.serviceAccount)
}

_is_own(account) if {
	is_string(account)
	not account in {"", "default"}
}

# The words of a container's command line in order: `command`, then `args`, and the words
# of a shell's script one by one.
tokens(container) := [{"text": text, "path": path} |
	some list in ["command", "args"]
	some index
	value := container.value[list][index]
	is_string(value)
	some text in regex.split(`[\s;&|()]+`, trim_space(value))
	path := array.concat(container.path, [list, index])
]

# The program of the cluster that a container runs: its name, and where it is named.
control_plane_program(container) := named[0] if {
	named := [{"name": program, "path": token.path, "text": program} |
		all := tokens(container)
		some token in all
		_may_run(all, token)
		program := _basename(token.text)
		program in _control_plane
	]
	count(named) > 0
} else := {"name": program, "path": path, "text": program} if {
	not container.value.command
	some program in _control_plane
	contains(container.value.image, program)
	regex.match(sprintf(`(^|/)%s(-amd64|-arm64)?(:|@|$)`, [program]), container.value.image)
	path := array.concat(container.path, ["image"])
}

_control_plane := {"kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "etcd"}

# The first word names the program, unless it runs what the others say.
_may_run(all, token) if token == all[0]

_may_run(all, _) if _basename(all[0].text) in {"sh", "bash", "ash", "dash", "hyperkube", "tini", "dumb-init", "env", "exec", "nice"}

_basename(text) := parts[count(parts) - 1] if {
	parts := split(text, "/")
	not startswith(text, "-")
}

# Containers of the control plane run as the installer lays them out: as root, on the
# files and network of their node and without a limit that could end them. What every
# workload should state is not asked of them.
ordinary_containers := [container |
	some container in linux_containers
	not container in _of_control_plane
]

runs_control_plane if count(_of_control_plane) > 0

# The containers that run a program of the control plane.
_of_control_plane contains container if {
	some container in containers
	control_plane_program(container).name != "etcd"
}

# etcd is a database for others too.
_of_control_plane contains container if {
	input.metadata.namespace == "kube-system"
	some container in containers
	control_plane_program(container).name == "etcd"
}
