# METADATA
# title: Zone is signed with a weak algorithm
# description: SHA-1 can be forged. A signature made with it no longer proves that an answer came from the zone.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_dns_managed_zone, gcp_dns_managed_zone, dns.managedZone]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use `ecdsap256sha256` or `rsasha256`.}
package rearguard.configuration_hardening.google_dnssec_weak

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some zone in cloud.resources("google_dns_managed_zone")
	some config in cloud.blocks(zone, "dnssec_config")
	some key in cloud.blocks(config, "default_key_specs")
	fact := cloud.get(key, "algorithm")
	cloud.is_one_of(fact, {"rsasha1"})
	message := sprintf("%s is signed with a weak algorithm: %s", [zone.name, fact.value])
}
