# METADATA
# title: Configuration names a user and does not become it
# description: "`become_user` does nothing while `become` is off. Tasks run as the user of the connection instead of the one meant."
# related_resources: [{ref: "https://docs.ansible.com/ansible/latest/reference_appendices/config.html"}]
# custom:
#   severity: low
#   kinds: [ansible-config]
#   impact: [integrity]
#   controls: {cwe: [CWE-250], attack: [T1548.003], nist-800-53: [AC-6], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `become = True` beside it."}
package rearguard.access_control.ansible_config_becomes_without_effect

deny contains {"message": message, "path": [section, name]} if {
	some section, settings in input
	some name, value in settings
	lower(section) == "privilege_escalation"
	lower(name) == "become_user"
	become := lower(object.get(settings, "become", ""))
	not become in {"true", "yes", "on", "1"}
	message := sprintf("%s is %s", [name, value])
}
