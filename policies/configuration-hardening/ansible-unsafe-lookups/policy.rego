# METADATA
# title: Results of lookups are run as templates
# description: What a lookup reads from a file, a command or the network is then evaluated as a template on the control host, where every credential of the run lies. Text that somebody else wrote so becomes code.
# related_resources: [{ref: "https://docs.ansible.com/ansible/latest/reference_appendices/config.html"}]
# custom:
#   severity: high
#   kinds: [ansible-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-94], attack: [T1059], nist-800-53: [SI-10, CM-7], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the line; mark single lookups with `allow_unsafe` where it cannot be avoided."}
package rearguard.configuration_hardening.ansible_unsafe_lookups

deny contains {"message": message, "path": [section, name]} if {
	some section, settings in input
	some name, value in settings
	lower(name) == "allow_unsafe_lookups"
	lower(value) in {"true", "yes", "on", "1"}
	message := sprintf("%s is %s", [name, value])
}
