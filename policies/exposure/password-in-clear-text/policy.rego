# METADATA
# title: Password stands in the file
# description: Everybody who may read the repository, its history or the state of the deployment has the password.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation, arm-template, deployment-manager, ansible-playbook, ansible-tasks]
#   secret: true
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Keep the password in a secret store and refer to it, and replace this one."}
package rearguard.exposure.password_in_clear_text

import data.rearguard.lib.resource_passwords

deny contains {"message": message, "path": password.path} if {
	some password in resource_passwords.stated
	message := sprintf("%s stands in the file", [password.name])
}

deny contains {"message": message, "path": parameter.path} if {
	some parameter in resource_passwords.defaults
	message := sprintf("the parameter %s for a password has a default", [parameter.name])
}
