# METADATA
# title: Container runs as a user number that nodes use too
# description: User numbers below 10000 are mostly taken by accounts of the node. A process that leaves its container then owns what that account owns.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   aliases: [CH-02]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Choose a runAsUser of 10000 or more.}
#   parameters:
#     least: {default: 10000, description: the least user number taken to be free}
package rearguard.configuration_hardening.user_id_of_the_node

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": setting.path} if {
	some container in kubernetes.linux_containers
	setting := kubernetes.setting(container, "runAsUser")
	setting.value > 0
	setting.value < data.parameters.user_id_of_the_node.least
	message := sprintf("%s runs as user %v, a number below %v", [setting.who, setting.value, data.parameters.user_id_of_the_node.least])
}

subject contains container.path if some container in kubernetes.linux_containers
