# METADATA
# title: Secret is handed over by environment variable
# description: The environment is inherited by every child process, shown by debug pages and written into crash reports. A file is read by the program alone, and can change without a restart.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [confidentiality]
#   aliases: [DP-06]
#   controls: {cwe: [CWE-526], attack: [T1552.007, T1552.001], nist-800-53: [IA-5(7), SC-28], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Mount the secret as a file.}
package rearguard.data_protection.secret_by_environment

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	some index
	source := container.value.env[index].valueFrom.secretKeyRef
	path := array.concat(container.path, ["env", index, "valueFrom", "secretKeyRef"])
	message := sprintf("container %s gets the secret %v by environment variable", [kubernetes.name(container), object.get(source, "name", "?")])
}

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	some index
	source := container.value.envFrom[index].secretRef
	path := array.concat(container.path, ["envFrom", index, "secretRef"])
	message := sprintf("container %s gets the secret %v by environment variables", [kubernetes.name(container), object.get(source, "name", "?")])
}

subject contains container.path if some container in kubernetes.containers
