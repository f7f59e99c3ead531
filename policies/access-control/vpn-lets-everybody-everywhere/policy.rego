# METADATA
# title: VPN lets every user into every network
# description: "Each account that may log in reaches all that the endpoint leads to, whatever it needs."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ec2_client_vpn_authorization_rule, "AWS::EC2::ClientVpnAuthorizationRule"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Authorise the groups that need a network for that network.}
package rearguard.access_control.vpn_lets_everybody_everywhere

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some rule in cloud.resources("aws_ec2_client_vpn_authorization_rule")
	fact := cloud.get(rule, "authorize_all_groups")
	cloud.on(fact)
	cloud.is_one_of(cloud.get(rule, "target_network_cidr"), {"0.0.0.0/0", "::/0"})
	message := sprintf("%s lets every group into every network", [rule.name])
}

subject contains rule.path if some rule in cloud.resources("aws_ec2_client_vpn_authorization_rule")
