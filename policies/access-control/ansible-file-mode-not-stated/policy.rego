# METADATA
# title: Task leaves the permissions of a new file to chance
# description: Without `mode` a new file gets what the umask of the connection happens to be, and a secret may become readable for every user of the host. The same task may give different results on different hosts.
# custom:
#   severity: info
#   precision: low
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-31]
#   controls: {cwe: [CWE-276], nist-800-53: [AC-3], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "State `mode`, quoted."}
package rearguard.access_control.ansible_file_mode_not_stated

import data.rearguard.lib.ansible

deny contains {"message": message, "path": call.path} if {
	some call in ansible.calls
	call.module in {"copy", "template", "get_url", "assemble", "htpasswd", "ini_file", "archive"}
	not call.arguments.mode
	not _changes_nothing_new(call)
	message := sprintf("%s states no mode for %v", [call.module, object.get(call.arguments, "dest", object.get(call.arguments, "path", "its file"))])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.arguments.mode == "preserve"
	module := call.module
	not module in {"copy", "template"}
	path := ansible.path_of(call, "mode")
	message := sprintf("%s does not know preserve", [call.module])
}

_changes_nothing_new(call) if {
	lower(sprintf("%v", [call.arguments.create])) in {"false", "no"}
}
