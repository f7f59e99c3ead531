# METADATA
# title: Administration port is open to the internet
# description: Consoles and remote control are meant for few people and often accept anybody who reaches them.
# custom:
#   severity: high
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
#     azurerm_firewall_nat_rule_collection,
#     azurerm_firewall_policy_rule_collection_group,
#     google_compute_firewall,
#     "AWS::EC2::SecurityGroup",
#     aws_gamelift_fleet,
#     "AWS::GameLift::Fleet",
#     "AWS::EC2::SecurityGroupIngress",
#     "AWS::EC2::NetworkAclEntry",
#     ec2_group,
#     ec2_security_group,
#     ec2_vpc_nacl,
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
#   countermeasure: {kind: configure, text: "Allow the addresses that need it, or reach the port through a VPN, a bastion or the session service of the cloud."}
package rearguard.access_control.admin_port_open_to_internet

import data.rearguard.lib.network

_ports := {
	20: "FTP",
	21: "FTP",
	23: "telnet",
	135: "Windows RPC",
	137: "NetBIOS",
	138: "NetBIOS",
	139: "NetBIOS",
	445: "Windows file sharing",
	5900: "VNC",
	5985: "WinRM",
	5986: "WinRM",
	512: "rexec",
	513: "rlogin",
	514: "rsh",
	2375: "the Docker API",
	2376: "the Docker API",
	2379: "etcd",
	2380: "etcd",
	6443: "the Kubernetes API",
	10250: "the kubelet",
	8500: "Consul",
	4505: "Salt",
	4506: "Salt",
	9090: "a server console",
	161: "SNMP",
}

deny contains {"message": message, "path": rule.path} if {
	some rule in network.open
	not network.is_everything(rule)
	some port, service in _ports
	network.includes(rule, port)
	message := sprintf("%s opens port %d (%s) to %s", [rule.name, port, service, rule.value])
}
