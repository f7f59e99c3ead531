# METADATA
# title: VPN takes the old key exchange
# description: The first version of the key exchange gives away who is connecting and lets weak keys be guessed offline.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation, arm-template]
#   resources: [
#     aws_vpn_connection,
#     "AWS::EC2::VPNConnection",
#     google_compute_vpn_tunnel,
#     azurerm_virtual_network_gateway_connection,
#     Microsoft.Network/connections,
#   ]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Allow `ikev2` only.}
package rearguard.configuration_hardening.vpn_old_key_exchange

import data.rearguard.lib.cloud

deny contains {"message": message, "path": version.path} if {
	some connection in cloud.resources("aws_vpn_connection")
	some property in ["tunnel1_ike_versions", "tunnel2_ike_versions"]
	some version in cloud.texts(cloud.get(connection, property))
	version.value == "ikev1"
	message := sprintf("%s takes %s", [connection.name, version.value])
}

deny contains {"message": message, "path": fact.path} if {
	some [type, property, value] in [
		["google_compute_vpn_tunnel", "ike_version", 1],
		["azurerm_virtual_network_gateway_connection", "connection_protocol", "IKEv1"],
	]
	some connection in cloud.resources(type)
	fact := cloud.get(connection, property)
	cloud.is_one_of(fact, {value})
	message := sprintf("%s takes the old key exchange: %s", [connection.name, cloud.says(fact)])
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::EC2::VPNConnection"
	some tunnel, options in body.Properties.VpnTunnelOptionsSpecifications
	some index, version in options.IKEVersions
	version.Value == "ikev1"
	path := ["Resources", name, "Properties", "VpnTunnelOptionsSpecifications", tunnel, "IKEVersions", index, "Value"]
	message := sprintf("%s takes ikev1", [name])
}
