# METADATA
# title: Task takes whatever is current in a repository
# description: Without a version the task brings another state of the code with every run. Hosts of one group then differ, and a bad or hijacked commit arrives by itself.
# custom:
#   severity: low
#   precision: low
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], attack: [T1195.002], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name a tag or, better, a commit with `version`."}
package rearguard.configuration_hardening.ansible_source_moves

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "git"
	ansible.is_plain(call)
	version := object.get(call.arguments, "version", "HEAD")
	version in {"HEAD", "main", "master", "develop"}
	path := ansible.path_of(call, "version")
	message := sprintf("%v is taken at %s", [call.arguments.repo, version])
}
