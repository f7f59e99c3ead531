# METADATA
# title: Workload selects other pods than it makes
# description: The labels of the template are not those that the selector asks for. The cluster refuses the object, so that the version before it, or none, keeps running.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-710], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the template the labels of `matchLabels`."}
package rearguard.configuration_hardening.selector_without_match

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some label, wanted in input.spec.selector.matchLabels
	_is_plain(wanted)
	labels := input.spec.template.metadata.labels
	given := object.get(labels, label, "")
	_is_plain(given)
	given != wanted
	path := ["spec", "selector", "matchLabels", label]
	message := sprintf("%s selects %s %s, and its pods are labelled %q", [kubernetes.title, label, wanted, given])
}

# Left to a template or a variable, it may be anything.
_is_plain(text) if {
	is_string(text)
	not regex.match(`[${]`, text)
}

subject contains ["spec"]
