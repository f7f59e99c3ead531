# METADATA
# title: Container runs as administrator of Windows
# description: ContainerAdministrator may change every file and setting of the container, and is what flaws of the runtime are used from.
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `runAsUserName: ContainerUser`."}
package rearguard.configuration_hardening.windows_administrator

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	_is_administrator(container.value.securityContext.windowsOptions.runAsUserName)
	path := array.concat(container.path, ["securityContext", "windowsOptions", "runAsUserName"])
	message := sprintf("container %s runs as administrator", [kubernetes.name(container)])
}

deny contains {"message": message, "path": path} if {
	_is_administrator(kubernetes.spec.value.securityContext.windowsOptions.runAsUserName)
	path := array.concat(kubernetes.spec.path, ["securityContext", "windowsOptions", "runAsUserName"])
	message := sprintf("%s runs as administrator", [kubernetes.title])
}

_is_administrator(user) if regex.match(`(?i)^(?:.*\\)?(?:ContainerAdministrator|Administrator|SYSTEM)$`, user)
