# METADATA
# title: Rule of Falco is turned off
# description: The rule that comes with Falco is switched off as a whole. What it was made to see, in every container and for good, is not seen any more; an exception would leave it on for the rest.
# related_resources: [{ref: "https://falco.org/docs/concepts/rules/overriding/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [yaml]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: ["T1562.001"], nist-800-53: [SI-4], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Add an exception for the one case that is wanted, and leave the rule on."}
package rearguard.detection.falco_rule_disabled

deny contains {"message": message, "path": [index, "enabled"]} if {
	is_array(input)
	some index, item in input
	item.enabled == false
	not item.condition
	message := sprintf("rule %q is turned off", [item.rule])
}
