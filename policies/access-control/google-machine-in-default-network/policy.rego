# METADATA
# title: Machine stands in the default network
# description: "The default network has open rules for SSH, RDP and pings, and a subnet in every region that nobody planned."
# related_resources: [{ref: "https://cloud.google.com/vpc/docs/vpc#default-network"}]
# custom:
#   severity: medium
#   precision: low
#   kinds: [terraform]
#   resources: [google_compute_instance, google_compute_instance_template, google_compute_region_instance_template, google_container_cluster]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make a network with the subnets and rules that are needed, and delete the default one."}
package rearguard.access_control.google_machine_in_default_network

import data.rearguard.lib.cloud

_default := `(^|/)default$`

deny contains {"message": message, "path": fact.path} if {
	some type in ["google_compute_instance", "google_compute_instance_template", "google_compute_region_instance_template"]
	some machine in cloud.resources(type)
	some interface in cloud.blocks(machine, "network_interface")
	fact := cloud.get(interface, "network")
	regex.match(_default, fact.value)
	message := sprintf("%s stands in the default network", [machine.name])
}

# A cluster that names no network takes it.
deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("google_container_cluster")
	fact := cloud.get(cluster, "network")
	_takes_it(fact)
	message := sprintf("%s stands in the default network", [cluster.name])
}

_takes_it(fact) if cloud.missing(fact)

_takes_it(fact) if regex.match(_default, fact.value)

subject contains cluster.path if some cluster in cloud.resources("google_container_cluster")
