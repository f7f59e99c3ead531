# METADATA
# title: Container runs without its AppArmor profile
# description: The runtime gives containers a profile that keeps them from mounting, from writing to the settings of the kernel and from tracing others. Here it is switched off.
# related_resources: [{ref: "https://kubernetes.io/docs/tutorials/security/apparmor/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-07]
#   controls: {cwe: [CWE-693], attack: [T1611], nist-800-53: [SC-39, SI-16], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use RuntimeDefault, or a profile of your own."}
package rearguard.configuration_hardening.apparmor_unconfined

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.linux_containers
	setting := kubernetes.setting(container, "appArmorProfile")
	setting.value.type == "Unconfined"
	path := array.concat(setting.path, ["type"])
	message := sprintf("%s runs without its AppArmor profile: Unconfined", [setting.who])
}

deny contains {"message": message, "path": annotation.path} if {
	some annotation in kubernetes.annotations
	startswith(annotation.key, "container.apparmor.security.beta.kubernetes.io/")
	annotation.value == "unconfined"
	message := sprintf("%s runs without its AppArmor profile: %s", [kubernetes.title, annotation.key])
}

deny contains {"message": message, "path": option.path} if {
	some option in compose.security_options
	option.name == "apparmor"
	option.value == "unconfined"
	message := sprintf("service %s runs without its AppArmor profile", [option.service.name])
}

subject contains container.path if some container in kubernetes.linux_containers

subject contains service.path if some service in compose.services
