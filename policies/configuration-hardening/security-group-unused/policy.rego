# METADATA
# title: Security group belongs to nothing
# description: "A group that nothing uses is forgotten, and one day put to use with rules nobody looked at."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform]
#   resources: [aws_security_group]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove the group.}
package rearguard.configuration_hardening.security_group_unused

import data.rearguard.lib.cloud

deny contains {"message": message, "path": group.path} if {
	some group in cloud.resources("aws_security_group")
	not _is_used(group)
	message := sprintf("%s belongs to nothing", [group.name])
}

_is_used(group) if {
	some [name, path] in _mentions
	name == group.name
	array.slice(path, 0, count(group.path)) != group.path
}

# Where groups are referred to; a rule of a group does not use it.
_mentions contains [name, scalar.path] if {
	some scalar in data.document.scalars
	holder := scalar.path[1]
	not holder in {"aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"}
	some name in regex.find_n(`aws_security_group\.[A-Za-z0-9_-]+`, scalar.value, -1)
}
