# METADATA
# title: Task takes a file from outside its role
# description: A path that climbs out with `..` means another file when the role is moved or called from elsewhere, and may hand out what was never meant to be copied. Roles are shared and moved often, so such paths break silently.
# custom:
#   severity: info
#   precision: medium
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   controls: {cwe: [CWE-22], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the file into `files` or `templates` of the role, or begin the path with `{{ role_path }}`."}
package rearguard.configuration_hardening.ansible_source_outside

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"copy", "template", "win_copy", "win_template", "script", "unarchive", "assemble"}
	source := call.arguments.src
	regex.match(`^\.\.[/\\]`, source)
	path := ansible.path_of(call, "src")
	message := sprintf("%s takes %s", [call.module, source])
}
