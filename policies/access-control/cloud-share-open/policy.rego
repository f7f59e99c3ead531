# METADATA
# title: File share is open to every address
# description: The protocol asks for no password, and whoever reaches the share has the files.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [azurerm_netapp_volume, google_netapp_volume, google_filestore_instance]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "List the networks that need it."}
package rearguard.access_control.cloud_share_open

import data.rearguard.lib.cloud

_exports := [
	["azurerm_netapp_volume", "export_policy_rule", "allowed_clients"],
	["google_netapp_volume", "export_policy.rules", "allowed_clients"],
	["google_filestore_instance", "file_shares.nfs_export_options", "ip_ranges"],
]

deny contains {"message": message, "path": client.path} if {
	some [type, part, property] in _exports
	some share in cloud.resources(type)
	some rule in cloud.blocks(share, part)
	some client in cloud.texts(cloud.get(rule, property))
	some piece in split(client.value, ",")
	address := trim_space(piece)
	address in {"0.0.0.0/0", "::/0", "*"}
	message := sprintf("%s is open to %s", [share.name, address])
}

subject contains share.path if {
	some [type, _, _] in _exports
	some share in cloud.resources(type)
}
