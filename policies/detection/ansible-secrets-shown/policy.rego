# METADATA
# title: Ansible prints the arguments of every task
# description: Arguments hold passwords and tokens, which then stand on the screen, in logs and in the CI system. There they outlive the run and are read by many.
# related_resources: [{ref: "https://docs.ansible.com/ansible/latest/reference_appendices/config.html"}]
# custom:
#   severity: medium
#   kinds: [ansible-config]
#   impact: [confidentiality]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-532], attack: [T1552], nist-800-53: [AU-3, IA-5], cis-v8: ["3.14"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Remove the line; use `no_log` at tasks with secrets."}
package rearguard.detection.ansible_secrets_shown

deny contains {"message": message, "path": [section, name]} if {
	some section, settings in input
	some name, value in settings
	lower(value) in _shown[lower(name)]
	message := sprintf("%s is %s", [name, value])
}

_shown := {
	"display_args_to_stdout": {"true", "yes", "on", "1"},
	"no_log": {"false", "no", "off", "0"},
}
