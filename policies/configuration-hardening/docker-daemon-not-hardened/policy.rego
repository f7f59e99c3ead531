# METADATA
# title: Docker leaves containers more than they need
# description: By default containers of one bridge reach each other, may gain rights by set-user-id programs, and root in them is root of the host. These settings close that.
# custom:
#   severity: low
#   precision: medium
#   kinds: [docker-daemon, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-23, CH-07]
#   controls: {cwe: [CWE-1188], attack: [T1611], nist-800-53: [CM-6, SC-39], cis-v8: ["4.1"], cis-docker: ["2.2", "2.9", "2.14"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `icc: false`, `no-new-privileges: true` and `userns-remap`, or waive what the workloads cannot do without."}
package rearguard.configuration_hardening.docker_daemon_not_hardened

import data.rearguard.lib.docker_daemon

deny contains {"message": message, "path": path} if {
	some settings in docker_daemon.all
	some name, wanted in {"icc": false, "no-new-privileges": true, "live-restore": true}
	value := object.get(settings.value, name, null)
	value != null
	value != wanted
	path := docker_daemon.place(settings, [name])
	message := sprintf("%s is %v", [name, value])
}

deny contains {"message": message, "path": settings.root} if {
	some settings in docker_daemon.all
	missing := sort([name |
		some name in ["icc", "no-new-privileges", "userns-remap"]
		object.get(settings.value, name, null) == null
	])
	message := sprintf("%s not stated", [_are(missing)])
}

deny contains {"message": "seccomp is turned off for every container", "path": path} if {
	some settings in docker_daemon.all
	settings.value["seccomp-profile"] == "unconfined"
	path := docker_daemon.place(settings, ["seccomp-profile"])
}

# Settings whose default keeps containers apart, or the daemon to itself.
deny contains {"message": message, "path": path} if {
	some settings in docker_daemon.all
	some name, value in {"default-cgroupns-mode": "host", "default-ipc-mode": "host", "iptables": false, "ip6tables": false, "selinux-enabled": false, "experimental": true, "debug": true, "userland-proxy": true}
	settings.value[name] == value
	path := docker_daemon.place(settings, [name])
	message := sprintf("%s is %v", [name, value])
}

deny contains {"message": message, "path": path} if {
	some settings in docker_daemon.all
	address := settings.value["metrics-addr"]
	regex.match(`^(?:0\.0\.0\.0|\[?::\]?)?:[0-9]+$`, address)
	path := docker_daemon.place(settings, ["metrics-addr"])
	message := sprintf("metrics are shown to everybody at %s", [address])
}

_are(missing) := sprintf("%s is", [missing[0]]) if count(missing) == 1

_are(missing) := sprintf("%s are", [concat(", ", missing)]) if count(missing) > 1
