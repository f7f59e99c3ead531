# METADATA
# title: Domain can be moved to another registrar
# description: The lock stops somebody who has the e-mail of the owner from taking the domain away.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [aws_route53domains_registered_domain]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `transfer_lock = true`.}
package rearguard.data_protection.domain_transfer_unlocked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_route53domains_registered_domain")
	fact := cloud.get(resource, "transfer_lock")
	cloud.turned_off(fact)
	message := sprintf("%s can be moved to another registrar: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_route53domains_registered_domain")
