# METADATA
# title: File share lets everybody in
# description: Whoever reaches the gateway may read and change what it keeps in S3.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_storagegateway_smb_file_share, aws_storagegateway_nfs_file_share, aws_fsx_openzfs_file_system, aws_fsx_openzfs_volume]
#   impact: [confidentiality, integrity]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Let users sign in with Active Directory, and name the networks of the clients."}
package rearguard.access_control.file_share_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some share in cloud.resources("aws_storagegateway_smb_file_share")
	fact := cloud.get(share, "authentication")
	cloud.is_one_of(fact, {"GuestAccess"})
	message := sprintf("%s takes guests: %s", [share.name, cloud.says(fact)])
}

deny contains {"message": message, "path": client.path} if {
	some share in cloud.resources("aws_storagegateway_nfs_file_share")
	some client in cloud.texts(cloud.get(share, "client_list"))
	client.value in {"0.0.0.0/0", "::/0"}
	message := sprintf("%s may be mounted from %s", [share.name, client.value])
}

deny contains {"message": message, "path": client.path} if {
	some system in cloud.resources("aws_fsx_openzfs_file_system")
	some root in cloud.blocks(system, "root_volume_configuration")
	client := _open_client(root)
	message := sprintf("%s lets every client in as root", [system.name])
}

deny contains {"message": message, "path": client.path} if {
	some volume in cloud.resources("aws_fsx_openzfs_volume")
	client := _open_client(volume)
	message := sprintf("%s lets every client in as root", [volume.name])
}

# The root of any client that may mount it stays root.
_open_client(owner) := client if {
	clients := [named |
		some exports in cloud.blocks(owner, "nfs_exports")
		some configuration in cloud.blocks(exports, "client_configurations")
		named := cloud.get(configuration, "clients")
		cloud.is_one_of(named, {"*"})
		some option in cloud.texts(cloud.get(configuration, "options"))
		option.value == "no_root_squash"
	]
	client := clients[0]
}
