package rearguard.lib.host_files_test

import data.rearguard.lib.host_files

test_sockets_of_every_runtime if {
	host_files.is_runtime_socket("/var/run/docker.sock")
	host_files.is_runtime_socket("/run//containerd/containerd.sock")
	host_files.is_runtime_socket("/run/user/1000/podman/podman.sock")
	not host_files.is_runtime_socket("/var/run/docker")
}

test_the_root_is_sensitive_however_written if {
	host_files.sensitive("/") == "the whole file system of the host"
	host_files.sensitive("//") == "the whole file system of the host"
	host_files.sensitive("/.") == "the whole file system of the host"
}

sensitive := {path |
	some path in [
		"/etc", "/etc/", "/etc/shadow", "/etcetera", "/var", "/var/run", "/var/lib/kubelet/pods", "/var/data", "/dev",
		"/dev/shm", "/etc/localtime", "/usr/share/zoneinfo", "/run/docker.sock", "data", "./etc", "",
	]
	host_files.sensitive(path)
}

test_directories_count_with_what_is_below if {
	sensitive == {"/etc", "/etc/", "/etc/shadow", "/var", "/var/run", "/var/lib/kubelet/pods", "/dev"}
}
