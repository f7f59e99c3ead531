# METADATA
# title: Security group has no description
# description: Years later nobody dares to touch a group whose purpose is not written down.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform]
#   resources: [aws_security_group]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Say in `description` what the group is for.}
package rearguard.configuration_hardening.security_group_without_description

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_security_group")
	fact := cloud.get(resource, "description")
	cloud.missing(fact)
	message := sprintf("%s has no description: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_security_group")
