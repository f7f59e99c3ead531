# METADATA
# title: Ansible takes roles and collections without encryption
# description: Over plain HTTP anybody on the way may change the code that then runs on every host. Roles and collections run with the credentials of the control host.
# related_resources: [{ref: "https://docs.ansible.com/ansible/latest/reference_appendices/config.html"}]
# custom:
#   severity: medium
#   kinds: [ansible-config]
#   impact: [integrity]
#   controls: {cwe: [CWE-319], attack: [T1557, T1195.002], nist-800-53: [SC-8, SI-7], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use https."}
package rearguard.data_protection.ansible_server_without_encryption

deny contains {"message": message, "path": [section, name]} if {
	some section, settings in input
	some name, value in settings
	regex.match(`(?i)galaxy`, section)
	regex.match(`^(?i)http://`, value)
	not regex.match(`^(?i)http://(?:localhost|127\.)`, value)
	message := sprintf("%s is %s", [name, value])
}
