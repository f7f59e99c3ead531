# METADATA
# title: A wide range of ports is open to the internet
# description: "Whoever opens hundreds of ports does not know what listens on them, today or next year."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, arm-template, deployment-manager]
#   resources: [
#     aws_security_group,
#     aws_security_group_rule,
#     aws_vpc_security_group_ingress_rule,
#     "AWS::EC2::SecurityGroup",
#     aws_gamelift_fleet,
#     "AWS::GameLift::Fleet",
#     "AWS::EC2::SecurityGroupIngress",
#     ec2_group,
#     ec2_security_group,
#     azurerm_network_security_group,
#     azurerm_network_security_rule,
#     google_compute_firewall,
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
#   countermeasure: {kind: configure, text: "Open the ports that are meant to be public, one by one."}
#   parameters: {ports: {default: 100, description: how many ports in one range are too many}}
package rearguard.access_control.port_range_open_to_internet

import data.rearguard.lib.network

deny contains {"message": message, "path": rule.path} if {
	some rule in network.open
	rule.list != "network ACL"
	not network.is_everything(rule)
	some range in rule.ports
	_width(range) >= data.parameters.port_range_open_to_internet.ports
	message := sprintf("%s opens the ports %v to %v to %s", [rule.name, range[0], range[1], rule.value])
}

_width(range) := range[1] - range[0]
