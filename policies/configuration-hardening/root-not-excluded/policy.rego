# METADATA
# title: Container may run as root
# description: "Nothing keeps the container from running as root: it runs as whatever user its image names, and most images name none, which means root. `runAsNonRoot` makes the node refuse such an image."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   aliases: [CH-02]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `runAsNonRoot: true` on the pod, and a numbered `runAsUser` where the image names none."}
package rearguard.configuration_hardening.root_not_excluded

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some place in kubernetes.places(_open)
	path := array.concat(place.path, ["securityContext"])
	message := sprintf("%s may run as root: neither runAsNonRoot nor another runAsUser is set", [place.who])
}

deny contains {"message": message, "path": setting.path} if {
	some container in _uncertain
	setting := kubernetes.setting(container, "runAsNonRoot")
	setting.value == false
	message := sprintf("%s may run as root: runAsNonRoot is false", [setting.who])
}

# Neither a user nor the demand for one other than root.
_open contains container if {
	some container in _uncertain
	not kubernetes.setting(container, "runAsNonRoot")
}

# A stated user decides: another than 0 is fine, and 0 is reported as such.
_uncertain contains container if {
	some container in kubernetes.ordinary_containers
	not kubernetes.setting(container, "runAsUser")
}

subject contains container.path if some container in kubernetes.ordinary_containers
