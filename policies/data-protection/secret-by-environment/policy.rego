# METADATA
# title: Secret is handed over by environment variable
# description: The environment is inherited by every child process, shown by debug pages and written into crash reports. A file is read by the program alone, and can change without a restart.
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [confidentiality]
#   aliases: [DP-06]
#   controls: {cwe: [CWE-526], attack: [T1552.007, T1552.001], nist-800-53: [IA-5(7), SC-28], cis-v8: ["3.11"], cis-kubernetes-1.23: ["5.4.1"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Mount the secret as a file.}
package rearguard.data_protection.secret_by_environment

import data.rearguard.lib.kubernetes

# A container is told once, at the first secret it gets.
deny contains {"message": message, "path": first.path, "related": related} if {
	some container in kubernetes.containers
	given := sort({one | some one in _given; one.container == container.path})
	first := given[0]
	related := [{"message": "and here", "path": one.path} | some one in array.slice(given, 1, count(given))]
	message := sprintf("container %s gets the secret %v by environment variable", [kubernetes.name(container), first.secret])
}

_given contains {"container": container.path, "path": path, "secret": secret} if {
	some container in kubernetes.containers
	some index
	source := container.value.env[index].valueFrom.secretKeyRef
	path := array.concat(container.path, ["env", index, "valueFrom", "secretKeyRef"])
	secret := _name(source)
}

_given contains {"container": container.path, "path": path, "secret": secret} if {
	some container in kubernetes.containers
	some index
	source := container.value.envFrom[index].secretRef
	path := array.concat(container.path, ["envFrom", index, "secretRef"])
	secret := _name(source)
}

_name(source) := object.get(source, "name", "?")

_name(source) := source if is_string(source)

subject contains container.path if some container in kubernetes.containers
