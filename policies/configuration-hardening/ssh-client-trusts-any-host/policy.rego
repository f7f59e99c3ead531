# METADATA
# title: SSH client takes whatever key the other side shows
# description: Anybody on the way may answer in place of the host, reads what is typed and sent, and can use a forwarded agent to go on. That also holds for scripts and deployments that run with this configuration.
# related_resources: [{ref: "https://man.openbsd.org/ssh_config#StrictHostKeyChecking"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [ssh-config, ansible-inventory]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-322, CWE-295], attack: [T1557], nist-800-53: [IA-3, SC-8, SC-23], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write the keys of the hosts into known_hosts, or sign them with an own authority."}
package rearguard.configuration_hardening.ssh_client_trusts_any_host

deny contains {"message": message, "path": path} if {
	some block in _blocks
	some name, value in block.settings
	_trusts_any(name, value)
	path := array.concat(block.path, [name])
	message := sprintf("%s is %s", [name, _shown(value)])
}

_trusts_any("stricthostkeychecking", value) if lower(value) in {"no", "off"}

_trusts_any("userknownhostsfile", value) if value == ["/dev/null"]

_shown(value) := concat(" ", value) if is_array(value)

else := value

_blocks contains {"settings": input.global, "path": ["global"]}

_blocks contains {"settings": block.settings, "path": path} if {
	some index, block in input.blocks
	not _is_of_this_machine(block)
	path := ["blocks", index, "settings"]
}

# Machines that are made anew on the same address, such as those of Vagrant.
_is_of_this_machine(block) if {
	every host in block.host {
		regex.match(`^(?:localhost|127\.|192\.168\.56\.|\*\.local$)`, host)
	}
}

deny contains {"message": message, "path": scalar.path, "text": found} if {
	some scalar in data.document.scalars
	regex.match(`ansible_(?:ssh_(?:common_|extra_)?args|host_key_checking|ssh_host_key_checking|winrm_server_cert_validation)$`, scalar.key)
	found := regex.find_n(`(?i)StrictHostKeyChecking[ =]+(?:no|off)\b|^(?:ignore|false|no)$`, sprintf("%v", [scalar.value]), 1)[0]
	message := sprintf("%s: %s", [regex.find_n(`\S+$`, scalar.key, 1)[0], found])
}
