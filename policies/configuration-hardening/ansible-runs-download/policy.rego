# METADATA
# title: Task runs what it downloads
# description: What is piped from the network into an interpreter runs without being looked at or compared with a checksum, on every host of the run and mostly as root. Whoever controls the server, or the way to it, controls the hosts.
# custom:
#   severity: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-29]
#   controls: {cwe: [CWE-494], attack: [T1195.002, T1059], nist-800-53: [SI-7, SR-3], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Download with `get_url` and a checksum, then run the file."}
package rearguard.configuration_hardening.ansible_runs_download

import data.rearguard.lib.ansible
import data.rearguard.lib.shell

deny contains {"message": message, "path": path, "text": piece} if {
	some call in ansible.calls
	call.module in {"shell", "command", "raw", "win_shell"}
	some name in ["cmd", "_raw_params", "_text"]
	text := call.arguments[name]
	some piece in shell.downloads_run(text)
	path := _path(call, name)
	message := sprintf("task %s runs what it downloads", [ansible.name(call.task)])
}

_path(call, name) := call.path if {
	name == "_text"
} else := array.concat(call.path, [name])

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "cron"
	count(shell.downloads_run(call.arguments.job)) > 0
	path := ansible.path_of(call, "job")
	message := "cron runs what it downloads, again and again"
}
