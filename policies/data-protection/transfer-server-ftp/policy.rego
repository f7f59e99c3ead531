# METADATA
# title: Transfer server speaks FTP
# description: FTP sends names, passwords and files in clear text.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_transfer_server, "AWS::Transfer::Server"]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Offer SFTP or FTPS only.}
package rearguard.data_protection.transfer_server_ftp

import data.rearguard.lib.cloud

deny contains {"message": message, "path": protocol.path} if {
	some server in cloud.resources("aws_transfer_server")
	some protocol in cloud.texts(cloud.get(server, "protocols"))
	protocol.value == "FTP"
	message := sprintf("%s speaks FTP", [server.name])
}
