# Which files of a host give more than a container should have.
package rearguard.lib.host_files

# Sockets through which a container can start others, and so own the host.
is_runtime_socket(path) if {
	some name in {
		"docker.sock", "containerd.sock", "crio.sock", "cri-dockerd.sock", "dockershim.sock", "podman.sock",
		"docker_engine",
	}
	endswith(plain(path), name)
}

# Why a file or directory of the host is sensitive; undefined where it is not.
sensitive(path) := "the whole file system of the host" if {
	plain(path) == "/"
} else := _exactly[plain(path)] if {
	_exactly[plain(path)]
} else := "credentials of a user" if {
	regex.match(`(?:^|/)\.(?:ssh|aws|kube|docker|gnupg|azure|config/gcloud)(?:/|$)`, plain(path))
} else := reasons[0] if {
	shown := plain(path)
	not _is_harmless(shown)
	not is_runtime_socket(shown)
	reasons := [why | some directory, why in _below; _is_below(shown, directory)]
	count(reasons) > 0
}

# The path without doubled and trailing slashes, and without the volume prefix of agents.
plain(path) := "/" if {
	regex.match(`^/+\.?/*$`, path)
} else := trim_suffix(regex.replace(path, `/+`, "/"), "/")

_is_below(path, directory) if path == directory

_is_below(path, directory) if startswith(path, concat("", [directory, "/"]))

# Sensitive with all that is below them.
_below := {
	"/etc": "the configuration and accounts of the host",
	"/root": "the home of root",
	"/boot": "the kernel of the host",
	"/proc": "the processes of the host",
	"/sys": "the kernel settings of the host",
	"/usr": "the programs of the host",
	"/bin": "the programs of the host",
	"/sbin": "the programs of the host",
	"/lib": "the libraries of the host",
	"/lib64": "the libraries of the host",
	"/var/lib/kubelet": "the secrets and volumes of every pod of the node",
	"/var/lib/docker": "the images and containers of the host",
	"/var/lib/containerd": "the images and containers of the host",
	"/var/lib/containers": "the images and containers of the host",
	"/var/lib/etcd": "the data of the cluster",
	"/run/containerd": "the container runtime of the host",
	"/var/run/containerd": "the container runtime of the host",
	"/run/crio": "the container runtime of the host",
	"/var/run/crio": "the container runtime of the host",
}

# Sensitive as a whole, while a directory below may be harmless.
_exactly := {
	"/dev": "the devices of the host",
	"/dev/mem": "the memory of the host",
	"/dev/kmem": "the memory of the kernel",
	"/home": "the homes of the users of the host",
	"/run": "the sockets of the services of the host",
	"/var/run": "the sockets of the services of the host",
	"/var": "the data of the services of the host",
	"/var/lib": "the data of the services of the host",
	"/var/spool/cron": "the scheduled commands of the host",
	"/opt/cni": "the network programs of the node",
	"/opt/cni/bin": "the network programs of the node",
}

# Facts about a host that are secret to nobody, and that programs are often handed.
is_public(path) if {
	some file in {"/etc/localtime", "/etc/timezone", "/usr/share/zoneinfo", "/etc/os-release", "/etc/ssl/certs", "/etc/pki/ca-trust", "/etc/ca-certificates", "/usr/share/ca-certificates"}
	_is_below(plain(path), file)
}

# Public facts that programs need.
_is_harmless(path) if {
	some directory in {
		"/etc/localtime", "/etc/timezone", "/etc/machine-id", "/etc/os-release", "/etc/hostname", "/etc/resolv.conf",
		"/etc/ssl/certs", "/etc/pki/tls/certs", "/etc/pki/ca-trust", "/etc/ca-certificates",
		"/usr/share", "/usr/local/share", "/usr/src", "/lib/modules", "/sys/fs/bpf",
	}
	_is_below(path, directory)
}
