# METADATA
# title: Kernel believes forged network traffic
# description: Packets that name their own route, redirects from strangers and addresses that cannot come from there let an attacker pose as another host or lead traffic past the firewall. Hosts with one network and no routing role need none of them.
# custom:
#   severity: medium
#   kinds: [sysctl, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, availability]
#   aliases: [CH-13]
#   controls: {cwe: [CWE-1188, CWE-290], attack: [T1557, T1498], nist-800-53: [CM-6, SC-7, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Refuse source routes and redirects, filter by reverse path, and turn on SYN cookies."}
package rearguard.configuration_hardening.kernel_network_spoofing

import data.rearguard.lib.sysctl

deny contains {"message": message, "path": parameter.path} if {
	some parameter in sysctl.parameters
	some pattern, weak in _weak
	regex.match(pattern, parameter.name)
	parameter.value in weak
	message := sprintf("%s is %s", [parameter.name, parameter.value])
}

_weak := {
	`^net\.ipv[46]\.conf\.[^.]+(?:\.[^.]+)?\.accept_source_route$`: {"1"},
	`^net\.ipv[46]\.conf\.[^.]+(?:\.[^.]+)?\.accept_redirects$`: {"1"},
	`^net\.ipv4\.conf\.[^.]+(?:\.[^.]+)?\.secure_redirects$`: {"1"},
	`^net\.ipv4\.conf\.[^.]+(?:\.[^.]+)?\.send_redirects$`: {"1"},
	`^net\.ipv4\.conf\.[^.]+(?:\.[^.]+)?\.rp_filter$`: {"0"},
	`^net\.ipv4\.tcp_syncookies$`: {"0"},
	`^net\.ipv4\.icmp_echo_ignore_broadcasts$`: {"0"},
	`^net\.ipv4\.icmp_ignore_bogus_error_responses$`: {"0"},
	`^net\.ipv4\.conf\.[^.]+(?:\.[^.]+)?\.bootp_relay$`: {"1"},
	`^net\.ipv4\.tcp_rfc1337$`: {"0"},
	`^net\.ipv6\.conf\.(?:all|default)\.accept_ra$`: {"1", "2"},
	`^net\.ipv4\.conf\.(?:all|default)\.(?:proxy_arp|arp_accept)$`: {"1"},
}
