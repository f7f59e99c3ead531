# METADATA
# title: File share is open to everybody
# description: "Guests need no password of their own, and a list of clients that names every address keeps nobody out."
# custom:
#   severity: high
#   precision: high
#   kinds: [cloudformation]
#   resources: ["AWS::StorageGateway::NFSFileShare", "AWS::StorageGateway::SMBFileShare"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the networks of the clients, and let Active Directory say who they are."}
package rearguard.access_control.file_share_for_everybody

import data.rearguard.lib.cloud
import data.rearguard.lib.network

deny contains {"message": message, "path": client.path} if {
	some share in cloud.resources("aws_storagegateway_nfs_file_share")
	some client in cloud.texts(cloud.get(share, "client_list"))
	client.value in network.everybody
	message := sprintf("%s is open to %s", [share.name, client.value])
}

deny contains {"message": message, "path": fact.path} if {
	some share in cloud.resources("aws_storagegateway_smb_file_share")
	fact := cloud.get(share, "authentication")
	cloud.is_one_of(fact, {"GuestAccess"})
	message := sprintf("%s is open to guests: %s", [share.name, cloud.says(fact)])
}
