# METADATA
# title: Task turns off what confines programs
# description: SELinux or AppArmor keeps a broken program to its own files and sockets. Without them whoever breaks into a service has all that its account may do.
# related_resources: [{ref: "https://docs.ansible.com/ansible/latest/collections/ansible/posix/selinux_module.html"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-31]
#   controls: {cwe: [CWE-693], attack: [T1562.001], nist-800-53: [AC-3, AC-6, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Keep it enforcing, and write a policy or set a boolean for the program that needs more."}
package rearguard.configuration_hardening.ansible_confinement_turned_off

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "selinux"
	call.arguments.state in {"disabled", "permissive"}
	path := ansible.path_of(call, "state")
	message := sprintf("SELinux is %s", [call.arguments.state])
}

deny contains {"message": message, "path": line.path, "text": line.text} if {
	some line in ansible.lines
	regex.match(`/selinux(?:/config)?$`, line.file)
	regex.match(`(?i)^selinux\s*=\s*(?:disabled|permissive)`, line.text)
	message := sprintf("%s in %s", [line.text, line.file])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"service", "systemd", "systemd_service", "sysvinit"}
	regex.match(`^apparmor(?:\.service)?$`, call.arguments.name)
	some argument, values in {"state": {"stopped"}, "enabled": {"false", "no"}, "masked": {"true", "yes"}}
	lower(sprintf("%v", [call.arguments[argument]])) in values
	path := ansible.path_of(call, argument)
	message := sprintf("AppArmor is turned off: %s is %v", [argument, call.arguments[argument]])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"command", "shell", "raw"}
	some argument in ["_text", "cmd"]
	some found in regex.find_n(`\bsetenforce (?:0|permissive)\b|\baa-(?:teardown|disable|complain)\b|\bsystemctl (?:--now )?(?:stop|disable|mask) (?:--now )?apparmor\b|\bsemanage permissive -a\b`, call.arguments[argument], 1)
	path := call.path
	message := sprintf("programs are no longer confined after %s", [found])
}

# User account control and Defender of Windows.
deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "win_regedit"
	sprintf("%v", [call.arguments.data]) == _off[lower(call.arguments.name)]
	path := ansible.path_of(call, "data")
	message := sprintf("Windows guards itself no longer: %s is %v", [call.arguments.name, call.arguments.data])
}

_off := {"enablelua": "0", "disableantispyware": "1"}
