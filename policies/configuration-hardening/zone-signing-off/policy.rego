# METADATA
# title: Zone is not signed
# description: "With signing turned off, resolvers take forged answers for those of the zone."
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [aws_route53_hosted_zone_dnssec]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `signing_status = "SIGNING"`.}
package rearguard.configuration_hardening.zone_signing_off

import data.rearguard.lib.cloud

_values := {"NOT_SIGNING"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_route53_hosted_zone_dnssec")
	fact := cloud.get(resource, "signing_status")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s does not sign its zone: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_route53_hosted_zone_dnssec")
