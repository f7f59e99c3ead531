# METADATA
# title: Writable volume covers a directory of programs
# description: The volume replaces a directory in which the container looks for programs, libraries or its own configuration. Whoever can write to the volume decides what the container runs.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Mount the volume below a directory of the program, or add `readOnly: true`."}
package rearguard.configuration_hardening.volume_over_system_directory

import data.rearguard.lib.host_files
import data.rearguard.lib.kubernetes

_system := {
	"/", "/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/root", "/sbin", "/sys", "/usr",
	"/usr/bin", "/usr/lib", "/usr/lib64", "/usr/sbin", "/usr/local/bin", "/usr/local/lib", "/usr/local/sbin", "/usr/libexec",
}

# What the API server writes is mounted read-only, and host paths have rules of their own.
_judged_elsewhere contains volume.value.name if {
	some volume in kubernetes.volumes
	some source in ["configMap", "secret", "projected", "downwardAPI", "hostPath"]
	volume.value[source]
}

deny contains {"message": message, "path": path} if {
	some container in kubernetes.linux_containers
	some index
	mount := container.value.volumeMounts[index]
	host_files.plain(mount.mountPath) in _system
	object.get(mount, "readOnly", false) != true
	name := object.get(mount, "name", "")
	not name in _judged_elsewhere
	path := array.concat(container.path, ["volumeMounts", index, "mountPath"])
	message := sprintf("container %s mounts the writable volume %s over %s", [kubernetes.name(container), name, mount.mountPath])
}

subject contains container.path if some container in kubernetes.linux_containers
