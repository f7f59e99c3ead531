# METADATA
# title: Machine forwards traffic of others
# description: A machine that forwards can be used to pass around firewalls.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [google_compute_instance, gcp_compute_instance]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `can_ip_forward` unless the machine is a gateway.}
package rearguard.access_control.google_vm_ip_forwarding

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_compute_instance")
	fact := cloud.get(resource, "can_ip_forward")
	cloud.on(fact)
	message := sprintf("%s forwards traffic of others: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_compute_instance")
