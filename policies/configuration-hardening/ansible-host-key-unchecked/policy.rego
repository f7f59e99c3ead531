# METADATA
# title: Ansible does not check whom it talks to
# description: Anybody on the way may answer in place of a host, and gets the credentials and secrets of the run. A forged host can also return results that steer the rest of the run.
# related_resources: [{ref: "https://docs.ansible.com/ansible/latest/reference_appendices/config.html"}]
# custom:
#   severity: high
#   kinds: [ansible-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-322, CWE-295], attack: [T1557], nist-800-53: [IA-3, SC-8], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the line and write the keys of the hosts into known_hosts."}
package rearguard.configuration_hardening.ansible_host_key_unchecked

import data.rearguard.lib.ansible

deny contains {"message": message, "path": [section, name]} if {
	some section, settings in input
	some name, value in settings
	_is_unchecked(lower(name), lower(value))
	message := sprintf("%s is %s", [name, value])
}

_is_unchecked("host_key_checking", value) if value in {"false", "no", "off", "0"}

_is_unchecked(name, value) if {
	name in {"ssh_args", "ssh_common_args", "ssh_extra_args"}
	regex.match(`stricthostkeychecking[ =]+(?:no|off)`, value)
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "git"
	lower(sprintf("%v", [call.arguments.accept_hostkey])) in {"true", "yes", "on", "1"}
	path := ansible.path_of(call, "accept_hostkey")
	message := "git takes the key of whatever host answers"
}
