# METADATA
# title: Task turns off the firewall of the host
# description: What listens on the host is from then on open to everybody who reaches it, whatever the networks around are meant to hold back. Nobody notices until one of them is opened.
# custom:
#   severity: high
#   precision: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1562.004], nist-800-53: [SC-7, CM-6], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave it on and open the ports that are needed; where another firewall takes its place, start that one in the same play."}
package rearguard.access_control.ansible_firewall_turned_off

import data.rearguard.lib.ansible

_firewall := `^(?:firewalld|ufw|iptables|ip6tables|nftables|shorewall6?|csf|apf-firewall|MpsSvc|mpssvc)(?:\.service)?$`

_service := {"service", "systemd", "systemd_service", "sysvinit", "win_service"}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in _service
	name := call.arguments.name
	regex.match(_firewall, name)
	some argument, values in {"state": {"stopped"}, "enabled": {"false", "no"}, "masked": {"true", "yes"}, "start_mode": {"disabled"}}
	lower(sprintf("%v", [call.arguments[argument]])) in values
	not _another_starts
	path := ansible.path_of(call, argument)
	message := sprintf("%s is turned off: %s is %v", [name, argument, call.arguments[argument]])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	states := {"ufw": {"disabled", "reset"}, "win_firewall": {"disabled"}}
	call.arguments.state in states[call.module]
	path := ansible.path_of(call, "state")
	message := sprintf("the firewall of the host is %s", [call.arguments.state])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"apt", "yum", "dnf", "package", "zypper", "pacman", "apk"}
	call.arguments.state in {"absent", "removed"}
	some name in _names(call.arguments.name)
	regex.match(_firewall, name)
	not _another_starts
	path := ansible.path_of(call, "name")
	message := sprintf("%s is removed", [name])
}

# What comes in and no rule names is let through.
deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "iptables"
	call.arguments.chain == "INPUT"
	upper(call.arguments.policy) == "ACCEPT"
	path := ansible.path_of(call, "policy")
	message := "the firewall lets in what no rule names"
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "ufw"
	some argument in ["default", "policy"]
	call.arguments[argument] == "allow"
	object.get(call.arguments, "direction", "incoming") in {"incoming", "in"}
	path := ansible.path_of(call, argument)
	message := "the firewall lets in what no rule names"
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "firewalld"
	call.arguments.zone == "trusted"
	_is_everything(call.arguments)
	path := ansible.path_of(call, "zone")
	message := "the zone trusted lets everything in"
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "firewalld"
	call.arguments.target == "ACCEPT"
	path := ansible.path_of(call, "target")
	message := "the firewall lets in what no rule names"
}

_is_everything(arguments) if arguments.interface

_is_everything(arguments) if arguments.source in {"0.0.0.0/0", "::/0"}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"command", "shell", "raw"}
	some argument in ["_text", "cmd"]
	some found in regex.find_n(`\bufw (?:--force )?(?:disable|reset)\b|\biptables (?:-F|--flush)(?:\s+INPUT)?\s*$|\bip6?tables (?:-P|--policy) INPUT ACCEPT\b|\bnft flush ruleset\b|\bsystemctl (?:--now )?(?:stop|disable|mask) (?:--now )?(?:firewalld|ufw|iptables|nftables)\b|\bnetsh advfirewall set [a-z]+ state off\b`, call.arguments[argument], 1)
	not _another_starts
	path := call.path
	message := sprintf("the firewall of the host is turned off by %s", [found])
}

_names(given) := [given] if is_string(given)

_names(given) := given if is_array(given)

_another_starts if {
	some call in ansible.calls
	call.module in _service
	regex.match(_firewall, call.arguments.name)
	call.arguments.state in {"started", "restarted", "reloaded"}
}

_another_starts if {
	some call in ansible.calls
	call.module == "ufw"
	call.arguments.state in {"enabled", "reloaded"}
}
