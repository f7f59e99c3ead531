# METADATA
# title: Firewall rule keeps no log
# description: "Without the log nobody can tell afterwards which connections a rule let in or turned away."
# related_resources: [{ref: "https://cloud.google.com/firewall/docs/firewall-rules-logging"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_compute_firewall, gcp_compute_firewall, compute.firewall]
#   impact: [confidentiality]
#   aliases: [ID-04]
#   controls: {cwe: [CWE-778], attack: [T1046], nist-800-53: [AU-12, SI-4(4)], cis-v8: ["13.6"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `log_config`.}
package rearguard.detection.google_firewall_not_logged

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some firewall in cloud.resources("google_compute_firewall")
	fact := cloud.get(firewall, "log_config")
	cloud.missing(fact)
	message := sprintf("%s keeps no log", [firewall.name])
}

# Terraform turns it on with the block, the others with a switch in it.
deny contains {"message": message, "path": fact.path} if {
	some firewall in cloud.resources("google_compute_firewall")
	fact := cloud.get(firewall, "log_config.enable")
	cloud.turned_off(fact)
	message := sprintf("%s keeps no log: %s", [firewall.name, cloud.says(fact)])
}

subject contains firewall.path if some firewall in cloud.resources("google_compute_firewall")
