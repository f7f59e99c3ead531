# METADATA
# title: DNS queries are not logged
# description: The names that machines ask for show malware and leaks before anything else does.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_dns_policy, dns.policy]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `enable_logging = true`."}
package rearguard.detection.google_dns_not_logged

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_dns_policy")
	fact := cloud.get(resource, "enable_logging")
	cloud.off(fact)
	message := sprintf("%s does not log queries: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_dns_policy")
