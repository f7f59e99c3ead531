# METADATA
# title: DNS firewall lets everything pass when it fails
# description: "A firewall that fails open answers every query while it is overloaded, and names of command servers and of tunnels resolve just then."
# related_resources: [{ref: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-configuration.html"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_route53_resolver_firewall_config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-636], attack: [T1071.004, T1562.007], nist-800-53: [SC-7, "SC-7(18)", SC-24], cis-v8: ["9.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `firewall_fail_open` to `DISABLED`.}
package rearguard.configuration_hardening.dns_firewall_fails_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some config in cloud.resources("aws_route53_resolver_firewall_config")
	fact := cloud.get(config, "firewall_fail_open")
	cloud.on(fact)
	message := sprintf("%s lets every query pass when the firewall fails: %s", [config.name, cloud.says(fact)])
}
