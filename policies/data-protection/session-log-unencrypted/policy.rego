# METADATA
# title: Logs of sessions are not encrypted
# description: "The log of a session holds all that was typed and shown, passwords among it."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ssm_document, "AWS::SSM::Document"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `s3EncryptionEnabled` and `cloudWatchEncryptionEnabled` to true.}
package rearguard.data_protection.session_log_unencrypted

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key in {"s3EncryptionEnabled", "cloudWatchEncryptionEnabled"}
	scalar.value == false
	name := _name(scalar.path)
	message := sprintf("%s leaves logs of sessions unencrypted", [name])
}

_name(path) := sprintf("%s.%s", [path[1], path[2]]) if path[1] == "aws_ssm_document"

_name(path) := path[1] if input.Resources[path[1]].Type == "AWS::SSM::Document"
