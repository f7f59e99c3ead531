# METADATA
# title: Docker can be controlled over the network by anybody
# description: Whoever reaches the port starts containers with the disk of the host in them, and is root. Such ports are searched for and taken over within hours.
# custom:
#   severity: critical
#   precision: very-high
#   kinds: [docker-daemon, systemd-unit, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-18]
#   controls: {cwe: [CWE-306], attack: [T1609, T1610], nist-800-53: [AC-17, SC-8, IA-3], cis-v8: ["4.6"], cis-docker: ["2.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Listen on the socket only and reach it over SSH, or ask for certificates with `tlsverify`."}
package rearguard.access_control.docker_api_open

import data.rearguard.lib.docker_daemon

deny contains {"message": message, "path": path} if {
	some settings in docker_daemon.all
	some index, address in settings.value.hosts
	startswith(address, "tcp://")
	object.get(settings.value, "tlsverify", false) != true
	path := docker_daemon.place(settings, ["hosts", index])
	message := sprintf("Docker listens on %s without checking who asks", [address])
}

deny contains {"message": message, "path": path} if {
	some index, command in input.Service.ExecStart
	regex.match(`\bdockerd?\b`, command)
	found := regex.find_n(`(?:-H|--host)[= ]\s*tcp://\S+`, command, 1)
	not contains(command, "--tlsverify")
	path := ["Service", "ExecStart", index]
	message := sprintf("Docker listens with %s without checking who asks", [found[0]])
}
