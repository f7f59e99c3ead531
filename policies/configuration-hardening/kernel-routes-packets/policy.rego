# METADATA
# title: Host passes packets between networks
# description: A host that forwards is a way around the firewall for whoever controls one of its networks. Routers and container hosts need it; others do not.
# custom:
#   severity: medium
#   precision: low
#   kinds: [sysctl, ansible-playbook, ansible-tasks]
#   impact: [confidentiality]
#   aliases: [CH-13]
#   controls: {cwe: [CWE-1188], attack: [T1557], nist-800-53: [CM-7, SC-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set forwarding to 0 where the host is no router and runs no containers."}
package rearguard.configuration_hardening.kernel_routes_packets

import data.rearguard.lib.sysctl

deny contains {"message": message, "path": parameter.path} if {
	some parameter in sysctl.parameters
	some pattern, weak in _weak
	regex.match(pattern, parameter.name)
	parameter.value in weak
	message := sprintf("%s is %s", [parameter.name, parameter.value])
}

_weak := {
	`^net\.ipv4\.ip_forward$`: {"1"},
	`^net\.ipv[46]\.conf\.[^.]+(?:\.[^.]+)?\.forwarding$`: {"1"},
}
