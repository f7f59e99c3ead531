# METADATA
# title: Domain is not renewed by itself
# description: "A domain that lapses can be bought by anybody, with its mail and its visitors."
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [aws_route53domains_registered_domain]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `auto_renew = true`.}
package rearguard.configuration_hardening.domain_not_renewed

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_route53domains_registered_domain")
	fact := cloud.get(resource, "auto_renew")
	cloud.turned_off(fact)
	message := sprintf("%s is not renewed by itself: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_route53domains_registered_domain")
