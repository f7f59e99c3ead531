# METADATA
# title: Detection asks for something it does not define
# description: The condition names a selection that the rule does not have. Converters refuse such a rule or leave the part out, and what it was written to see is not seen.
# related_resources: [{ref: "https://sigmahq.io/docs/basics/conditions.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [yaml]
#   impact: [integrity]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], nist-800-53: [SI-4], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Name a selection that stands in `detection`."}
package rearguard.detection.sigma_condition_undefined

deny contains {"message": message, "path": ["detection", "condition"], "text": name} if {
	input.logsource
	# What stands after a pipe counts and groups, and names fields.
	condition := split(input.detection.condition, "|")[0]
	some name in regex.find_n(`[A-Za-z_][A-Za-z0-9_*]*`, condition, -1)
	not lower(name) in {"and", "or", "not", "of", "all", "them", "1", "any", "near", "by", "count", "min", "max", "avg", "sum"}
	not _is_defined(name)
	message := sprintf("the condition names %s, which is not defined", [name])
}

_is_defined(name) if {
	some defined, _ in input.detection
	glob.match(name, [], defined)
}
