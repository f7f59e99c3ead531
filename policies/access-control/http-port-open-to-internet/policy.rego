# METADATA
# title: Port of unencrypted HTTP is open to the internet
# description: Port 80 invites clear text. Where it only redirects to HTTPS, say so in a waiver or let the load balancer do it.
# custom:
#   severity: low
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
#   countermeasure: {kind: configure, text: Serve on 443 only.}
package rearguard.access_control.http_port_open_to_internet

import data.rearguard.lib.network

deny contains {"message": message, "path": rule.path} if {
	some rule in network.open
	not network.is_everything(rule)
	network.includes(rule, 80)
	message := sprintf("%s opens port 80 to %s", [rule.name, rule.value])
}
