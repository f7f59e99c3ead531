# METADATA
# title: Unusual port is open to the internet
# description: Few services are meant for everybody. A port that is neither web, mail nor name service is more often forgotten than public.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, arm-template, deployment-manager]
#   resources: [
#     aws_security_group,
#     aws_default_security_group,
#     aws_security_group_rule,
#     aws_vpc_security_group_ingress_rule,
#     aws_network_acl,
#     aws_default_network_acl,
#     aws_network_acl_rule,
#     azurerm_network_security_group,
#     azurerm_network_security_rule,
#     google_compute_firewall,
#     "AWS::EC2::SecurityGroup",
#     "AWS::EC2::SecurityGroupIngress",
#     "AWS::EC2::NetworkAclEntry",
#     ec2_group,
#     ec2_security_group,
#     azure_rm_securitygroup,
#     gcp_compute_firewall,
#     aws_lightsail_instance_public_ports,
#     module,
#     Microsoft.Network/networkSecurityGroups,
#     Microsoft.Network/networkSecurityGroups/securityRules,
#     compute.firewall,
#     google_compute_firewall_policy_rule,
#     google_compute_network_firewall_policy_rule,
#     google_compute_region_network_firewall_policy_rule,
#     "AWS::Lightsail::Instance",
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Allow the addresses that need it, or say in a waiver why the port is public."}
package rearguard.access_control.unusual_port_open_to_internet

import data.rearguard.lib.network

# Ports that are commonly meant for everybody, and those that other rules are about.
_public := {80, 443, 25, 53, 123, 465, 587, 853, 993, 995, 1194, 500, 4500, 51820}

_others := {
	20, 21, 22, 23, 135, 137, 138, 139, 161, 389, 445, 512, 513, 514, 636, 1433, 1434,
	1521, 2375, 2376, 2379, 2380, 2483, 2484, 3306, 3389, 4505, 4506, 5432,
	5439, 5900, 5984, 5985, 5986, 6379, 6443, 7000, 7001, 7474, 8020, 8086,
	8500, 9000, 9042, 9090, 9160, 9200, 9300, 10250, 11211, 27017, 27018, 27019,
	50000,
}

deny contains {"message": message, "path": rule.path} if {
	some rule in network.open
	rule.protocol in {"tcp", "6", "udp", "17"}
	some range in rule.ports
	not _is_expected(range)
	not _is_elsewhere(rule)
	message := sprintf("%s opens %s to %s", [rule.name, _words(range), rule.value])
}

_is_expected(range) if {
	range[0] == range[1]
	range[0] in _public
}

_is_elsewhere(rule) if {
	some port in _others
	network.includes(rule, port)
}

_words(range) := sprintf("port %d", [range[0]]) if range[0] == range[1]

else := sprintf("ports %d to %d", [range[0], range[1]])
