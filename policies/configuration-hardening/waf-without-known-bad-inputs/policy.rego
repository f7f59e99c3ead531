# METADATA
# title: Web firewall does not know the common exploits
# description: The managed rules for known bad inputs stop requests such as those against Log4j before the application sees them.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_wafv2_web_acl, "AWS::WAFv2::WebACL"]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-693], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add the managed group `AWSManagedRulesKnownBadInputsRuleSet`.}
package rearguard.configuration_hardening.waf_without_known_bad_inputs

import data.rearguard.lib.cloud

deny contains {"message": message, "path": acl.path} if {
	some acl in cloud.resources("aws_wafv2_web_acl")
	cloud.missing(cloud.get(acl, "rule_json"))
	not _knows(acl)
	message := sprintf("%s does not know the common exploits", [acl.name])
}

_knows(acl) if {
	some path in _named
	start := count(acl.path)
	array.slice(path, 0, start) == acl.path
	rule := object.get(acl.value, array.slice(path, start, start + 2), {})
	not _only_counts(rule)
	not _leaves_out(path)
}

# Counting lets everything pass.
_only_counts(rule) if rule.override_action[0].count

_only_counts(rule) if rule.OverrideAction.Count

# The rule of the group against the exploit that everybody tries.
_leaves_out(path) if {
	group := object.get(input, array.slice(path, 0, count(path) - 1), {})
	some list in ["excluded_rule", "ExcludedRules"]
	some rule in group[list]
	some key in ["name", "Name"]
	startswith(rule[key], "Log4J")
}

_leaves_out(path) if {
	group := object.get(input, array.slice(path, 0, count(path) - 1), {})
	some override in group.rule_action_override
	startswith(override.name, "Log4J")
	override.action_to_use[0].count
}

# A rule whose statement is not known may be it.
_knows(acl) if {
	some place in data.document.unknown
	array.slice(place.path, 0, count(acl.path)) == acl.path
	"rule" in place.path
}

_named contains scalar.path if {
	some scalar in data.document.scalars
	scalar.value == "AWSManagedRulesKnownBadInputsRuleSet"
}
