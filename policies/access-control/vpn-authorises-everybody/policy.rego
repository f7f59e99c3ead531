# METADATA
# title: VPN lets every user go everywhere
# description: Whoever signs in reaches every network behind the endpoint, whatever group they are in.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ec2_client_vpn_authorization_rule, "AWS::EC2::ClientVpnAuthorizationRule"]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the networks, and the groups that need them."}
package rearguard.access_control.vpn_authorises_everybody

import data.rearguard.lib.cloud

deny contains {"message": message, "path": target.path} if {
	some rule in cloud.resources("aws_ec2_client_vpn_authorization_rule")
	cloud.on(cloud.get(rule, "authorize_all_groups"))
	target := cloud.get(rule, "target_network_cidr")
	cloud.is_one_of(target, {"0.0.0.0/0"})
	message := sprintf("%s lets every user go everywhere", [rule.name])
}
