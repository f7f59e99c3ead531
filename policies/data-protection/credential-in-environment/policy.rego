# METADATA
# title: Password stands in the file
# description: Who can read the file, the repository or its history has the credential, and so does everybody who may look at the object in the cluster.
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-workload, compose]
#   secret: true
#   impact: [confidentiality]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-798], attack: [T1552.007, T1552.001], nist-800-53: [IA-5(7), SC-28], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Take the value from a Secret, a secret manager or, in Compose, from `secrets`. Change the one that was committed."}
package rearguard.data_protection.credential_in_environment

import data.rearguard.lib.compose
import data.rearguard.lib.credentials
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": variable.path} if {
	some variable in kubernetes.variables
	credentials.is_credential(variable.name, variable.value)
	message := sprintf("container %s gets %s as plain text", [kubernetes.name(variable.container), variable.name])
}

deny contains {"message": message, "path": variable.path} if {
	some variable in compose.variables
	credentials.is_credential(variable.name, variable.value)
	message := sprintf("service %s gets %s as plain text", [variable.service.name, variable.name])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
