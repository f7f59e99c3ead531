# METADATA
# title: Cluster runs features that are not finished
# description: Alpha features have had no review of their security, change without notice and may be taken out. All of them at once is for tests alone.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `AllAlpha`, and turn on the single features that are needed."}
package rearguard.configuration_hardening.api_alpha_features

import data.rearguard.lib.control_plane

deny contains {"message": message, "path": one.path, "text": one.text} if {
	some program in control_plane.programs
	one := control_plane.flag(program, "feature-gates")
	regex.match(`(?:^|,)\s*AllAlpha=true`, one.value)
	message := sprintf("%s runs with every alpha feature", [program.who])
}

deny contains {"message": "the kubelet runs with every alpha feature", "path": ["featureGates", "AllAlpha"]} if {
	input.featureGates.AllAlpha == true
}
