# METADATA
# title: Task sets another mode than it shows
# description: Without quotes and without a leading zero the mode is read as a number in base ten. The file then has rights that nobody meant, such as the sticky bit and none for its owner.
# related_resources: [{ref: "https://docs.ansible.com/ansible/latest/collections/ansible/builtin/file_module.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-31]
#   controls: {cwe: [CWE-732], attack: [T1222.002], nist-800-53: [AC-3, CM-6], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the mode in quotes, as in `mode: \"0640\"`."}
package rearguard.access_control.ansible_mode_misread

import data.rearguard.lib.ansible

# Three digits of a usual mode. As a number in base ten they are no usual one.
_usual := {440, 444, 500, 550, 555, 600, 640, 644, 660, 664, 666, 700, 711, 744, 750, 751, 755, 770, 775, 777}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	some name in ["mode", "directory_mode"]
	number := call.arguments[name]
	number in _usual
	path := ansible.path_of(call, name)
	message := sprintf("%s sets %s to %s: %d is read in base ten", [call.module, name, ansible.octal(number), number])
}
