# METADATA
# title: Volume asks for an access mode that does not exist
# description: Kubernetes refuses the claim, so the pod never starts. What was meant decides whether other nodes may write to the same data.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes"}]
# custom:
#   severity: low
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [availability, integrity]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod."}
package rearguard.configuration_hardening.volume_access_mode_unknown

import data.rearguard.lib.kubernetes

_modes := {"ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"}

deny contains {"message": message, "path": path} if {
	some claim in _claims
	some index, mode in claim.value.accessModes
	_is_known(mode)
	not mode in _modes
	path := array.concat(claim.path, ["accessModes", index])
	message := sprintf("%s asks for the access mode %s, which does not exist", [kubernetes.title, mode])
}

# Nothing of it is left to a template.
_is_known(mode) if regex.match(`^[A-Za-z]+$`, mode)

_claims contains {"value": claim.spec, "path": ["spec", "volumeClaimTemplates", index, "spec"]} if {
	some index, claim in input.spec.volumeClaimTemplates
}

_claims contains {"value": input.spec, "path": ["spec"]} if input.kind in {"PersistentVolumeClaim", "PersistentVolume"}

_claims contains {"value": template, "path": path} if {
	some volume in kubernetes.volumes
	template := volume.value.ephemeral.volumeClaimTemplate.spec
	path := array.concat(volume.path, ["ephemeral", "volumeClaimTemplate", "spec"])
}

subject contains claim.path if some claim in _claims
