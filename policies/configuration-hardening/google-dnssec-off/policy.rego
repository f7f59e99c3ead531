# METADATA
# title: Zone is not signed
# description: Unsigned answers can be forged on the way. A signature makes that visible to everybody who checks.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_dns_managed_zone, gcp_dns_managed_zone, dns.managedZone]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `state = "on"` in `dnssec_config`.}
package rearguard.configuration_hardening.google_dnssec_off

import data.rearguard.lib.cloud

# Private zones cannot be signed; the rest is not signed unless it is said. An `on` of YAML
# is a boolean to Ansible.
_values := {"on", "true", "transfer"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_dns_managed_zone")
	fact := cloud.get(resource, "dnssec_config.state")
	cloud.other_than(fact, _values)
	not cloud.is_one_of(cloud.get(resource, "visibility"), {"private"})
	message := sprintf("%s is not signed: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_dns_managed_zone")
