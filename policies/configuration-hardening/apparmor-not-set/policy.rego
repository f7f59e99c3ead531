# METADATA
# title: Container does not name an AppArmor profile
# description: On nodes with AppArmor the runtime picks its own profile, on others nothing confines the container. Naming the profile makes the pod wait for a node that has it.
# related_resources: [{ref: "https://kubernetes.io/docs/tutorials/security/apparmor/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   aliases: [CH-07]
#   controls: {cwe: [CWE-693], attack: [T1611], nist-800-53: [SC-39, SI-16], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `appArmorProfile: {type: RuntimeDefault}`."}
package rearguard.configuration_hardening.apparmor_not_set

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some place in kubernetes.places(_unconfined)
	path := array.concat(place.path, ["securityContext", "appArmorProfile"])
	message := sprintf("%s names no AppArmor profile", [place.who])
}

_unconfined contains container if {
	some container in kubernetes.ordinary_containers
	not kubernetes.setting(container, "appArmorProfile")
	key := sprintf("container.apparmor.security.beta.kubernetes.io/%s", [kubernetes.name(container)])
	not key in _annotated
}

_annotated contains annotation.key if some annotation in kubernetes.annotations

subject contains container.path if some container in kubernetes.ordinary_containers
