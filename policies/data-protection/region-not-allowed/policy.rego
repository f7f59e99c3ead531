# METADATA
# title: Resource is put into a region that is not allowed
# description: Where data are kept decides which law and which courts reach them. An organisation that says where it may keep data finds here what is put elsewhere, replicas included.
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, cloudformation, arm-template, ansible-playbook, ansible-tasks]
#   impact: [confidentiality]
#   aliases: [DP-13]
#   controls: {cwe: [CWE-693], attack: [T1537], nist-800-53: ["SA-9(5)", CM-12], cis-v8: ["3.1", "3.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: policy, text: "Choose an allowed region, or allow this one in the settings of the rule."}
#   parameters:
#     allowed: {default: [], description: "regions, countries (ES) or blocs (EU) where resources may be; none allows all"}
package rearguard.data_protection.region_not_allowed

import data.rearguard.lib.regions

_allowed := data.parameters.region_not_allowed.allowed

deny contains {"message": message, "path": scalar.path} if {
	count(_allowed) > 0
	some scalar in data.document.scalars
	regex.match(`(?i)^(?:(?:aws|replica|destination|source|primary|secondary|default|kms)?_?-?region(?:_?name)?|location|zone)s?$`, scalar.key)
	region := regions.name(scalar.value)
	regions.is_outside(region, _allowed)
	message := sprintf("%s is in %s, and only %s is allowed", [scalar.value, upper(regions.country(region)), concat(", ", _allowed)])
}
