# METADATA
# title: Label is not valid
# description: "The API server refuses the object, or a selector that looks for the label finds nothing: policies and Services then miss the pods they are for."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [kubernetes]
#   impact: [availability]
#   controls: {cwe: [CWE-710], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use letters, digits, `-`, `_` and `.`, at most 63, with a letter or digit at both ends."}
package rearguard.configuration_hardening.invalid_label

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some place in _places
	some key
	value := place.value[key]
	_is_known(value)
	value != ""
	not _is_name(value)
	path := array.concat(place.path, [key])
	message := sprintf("the label %s of %s is not valid: %q", [key, kubernetes.title, value])
}

deny contains {"message": message, "path": path} if {
	some place in _places
	some key
	place.value[key] = _
	_is_known(key)
	not _is_key(key)
	path := array.concat(place.path, [key])
	message := sprintf("the name of the label %q of %s is not valid", [key, kubernetes.title])
}

_places contains {"path": ["metadata", "labels"], "value": labels} if {
	labels := input.metadata.labels
}

_places contains {"path": path, "value": labels} if {
	labels := kubernetes.pod.value.metadata.labels
	path := array.concat(kubernetes.pod.path, ["metadata", "labels"])
}

# At most 63 characters; a pattern that counts them takes long to compile.
_is_name(text) if {
	count(text) <= 63
	regex.match(`^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$`, text)
}

# A name, or one behind the name of a domain.
_is_key(key) if _is_name(key)

_is_key(key) if {
	parts := split(key, "/")
	count(parts) == 2
	count(parts[0]) <= 253
	regex.match(`^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$`, parts[0])
	_is_name(parts[1])
}

# Nothing of it is left to a template.
_is_known(text) if regex.match(`[$]|\{\{|<`, text) == false

subject contains []
