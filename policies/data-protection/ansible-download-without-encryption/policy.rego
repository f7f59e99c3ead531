# METADATA
# title: Task downloads without encryption
# description: Over plain HTTP anybody on the way may change what is installed on every host of the run. Neither Ansible nor the host notices.
# custom:
#   severity: medium
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   aliases: [CH-29]
#   controls: {cwe: [CWE-319, CWE-494], attack: [T1557], nist-800-53: [SC-8, SI-7], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Use https, or give the checksum."}
package rearguard.data_protection.ansible_download_without_encryption

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path, "text": address[0]} if {
	some call in ansible.calls
	some name in _addresses[call.module]
	value := call.arguments[name]
	address := regex.find_n(`(?i)(?:http|ftp)://[^\s'"]+`, value, 1)
	first := address[0]
	not regex.match(`(?i)^(?:http|ftp)://(?:localhost|127\.|\[::1\]|0\.0\.0\.0|169\.254\.|\{\{ *(?:ansible_host|inventory_hostname|ansible_default_ipv4))`, first)
	not call.arguments.checksum
	path := ansible.path_of(call, name)
	message := sprintf("%s fetches %s without encryption", [call.module, address[0]])
}

_addresses := {
	"get_url": {"url"},
	"uri": {"url"},
	"unarchive": {"src"},
	"git": {"repo"},
	"apt": {"deb"},
	"apt_key": {"url"},
	"apt_repository": {"repo"},
	"rpm_key": {"key"},
	"yum": {"name"},
	"dnf": {"name"},
	"yum_repository": {"baseurl", "mirrorlist", "gpgkey"},
	"pip": {"extra_args"},
	"win_get_url": {"url"},
	"subversion": {"repo"},
	"maven_artifact": {"repository_url"},
	"helm_repository": {"repo_url"},
}
