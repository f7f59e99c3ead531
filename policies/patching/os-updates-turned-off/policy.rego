# METADATA
# title: Task turns updates of the system off
# description: Fixes of the distribution then come only when somebody thinks of them. Known flaws of the system are what most automatic attacks use.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-16]
#   controls: {cwe: [CWE-1395], attack: [T1210], nist-800-53: [SI-2, CM-11], cis-v8: ["7.3"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Leave security updates on, or bring them with a task of your own that runs on a schedule."}
package rearguard.patching.os_updates_turned_off

import data.rearguard.lib.ansible

_updaters := `^(?:unattended-upgrades|apt-daily(?:-upgrade)?|dnf-automatic(?:-install)?|yum-cron|dnf5-automatic|wuauserv)(?:\.(?:service|timer))?$`

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"service", "systemd", "systemd_service", "win_service"}
	name := call.arguments.name
	regex.match(_updaters, name)
	some argument, values in {"state": {"stopped"}, "enabled": {"false", "no"}, "masked": {"true", "yes"}, "start_mode": {"disabled"}}
	lower(sprintf("%v", [call.arguments[argument]])) in values
	not _brings_updates
	path := ansible.path_of(call, argument)
	message := sprintf("%s is turned off: %s is %v", [name, argument, call.arguments[argument]])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"apt", "yum", "dnf", "package"}
	call.arguments.state in {"absent", "removed"}
	name := call.arguments.name
	regex.match(_updaters, name)
	not _brings_updates
	path := ansible.path_of(call, "name")
	message := sprintf("%s is removed", [name])
}

deny contains {"message": message, "path": line.path, "text": line.text} if {
	some line in ansible.lines
	regex.match(`apt\.conf`, line.file)
	regex.match(`APT::Periodic::Unattended-Upgrade\s+"0"`, line.text)
	not _brings_updates
	message := sprintf("%s turns updates off", [line.text])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "win_regedit"
	call.arguments.name == "NoAutoUpdate"
	sprintf("%v", [call.arguments.data]) == "1"
	not _brings_updates
	path := ansible.path_of(call, "data")
	message := "NoAutoUpdate turns updates off"
}

# The same file brings all packages up to date.
_brings_updates if {
	some call in ansible.calls
	some name in ["upgrade", "update_only", "security"]
	lower(sprintf("%v", [call.arguments[name]])) in {"yes", "true", "safe", "full", "dist"}
}

_brings_updates if {
	some call in ansible.calls
	call.module == "win_updates"
}
