# METADATA
# title: Subnet keeps no flow log
# description: Without flow logs nobody can tell which machines an intruder talked to.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_compute_subnetwork, gcp_compute_subnetwork, compute.subnetwork]
#   impact: [confidentiality]
#   aliases: [ID-04]
#   controls: {cwe: [CWE-778], attack: [T1046], nist-800-53: [AU-12, SI-4(4)], cis-v8: ["13.6"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `log_config`.}
package rearguard.detection.google_subnet_without_flow_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some subnet in cloud.resources("google_compute_subnetwork")
	fact := cloud.get(subnet, "log_config")
	cloud.missing(fact)
	not cloud.is_one_of(cloud.get(subnet, "purpose"), {"REGIONAL_MANAGED_PROXY", "GLOBAL_MANAGED_PROXY", "INTERNAL_HTTPS_LOAD_BALANCER", "PRIVATE_SERVICE_CONNECT"})
	message := sprintf("%s keeps no flow log", [subnet.name])
}

deny contains {"message": message, "path": fact.path} if {
	some subnet in cloud.resources("google_compute_subnetwork")
	fact := cloud.get(subnet, "log_config.enable")
	cloud.turned_off(fact)
	message := sprintf("%s keeps no flow log: %s", [subnet.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some subnet in cloud.resources("google_compute_subnetwork")
	fact := cloud.get(subnet, "log_config.flow_sampling")
	cloud.is_one_of(fact, {0})
	message := sprintf("%s keeps none of its flows: %s", [subnet.name, cloud.says(fact)])
}
