# METADATA
# title: Container runs in the root group
# description: Group 0 owns files of the image and of mounted volumes that only root should change. Membership gives a process that is not root much of what root may do.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-02]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Choose another group for runAsGroup, fsGroup and supplementalGroups."}
package rearguard.configuration_hardening.runs_in_root_group

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": setting.path} if {
	some container in kubernetes.linux_containers
	setting := kubernetes.setting(container, "runAsGroup")
	setting.value == 0
	message := sprintf("%s runs in the root group: runAsGroup is 0", [setting.who])
}

deny contains {"message": message, "path": path} if {
	kubernetes.spec.value.securityContext.fsGroup == 0
	path := array.concat(kubernetes.spec.path, ["securityContext", "fsGroup"])
	message := sprintf("%s runs in the root group: fsGroup is 0", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	some index
	group := kubernetes.spec.value.securityContext.supplementalGroups[index]
	group == 0
	path := array.concat(kubernetes.spec.path, ["securityContext", "supplementalGroups", index])
	message := sprintf("%s runs in the root group: supplementalGroups has 0", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	some index
	group := sprintf("%v", [service.value.group_add[index]])
	group in {"0", "root", "docker"}
	path := array.concat(service.path, ["group_add", index])
	message := sprintf("service %s runs in the group %s", [service.name, group])
}

subject contains container.path if some container in kubernetes.linux_containers
