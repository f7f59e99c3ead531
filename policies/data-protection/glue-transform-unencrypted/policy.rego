# METADATA
# title: Machine learning of Glue keeps data in clear
# description: "A transform learns from examples of the data, and keeps them. Without a mode for encryption they lie there readable."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [cloudformation]
#   resources: ["AWS::Glue::MLTransform"]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `MLUserDataEncryptionMode` to `SSE-KMS`."}
package rearguard.data_protection.glue_transform_unencrypted

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::Glue::MLTransform"
	properties := object.get(body, "Properties", {})
	mode := object.get(properties, ["TransformEncryption", "MLUserDataEncryption", "MLUserDataEncryptionMode"], "DISABLED")
	mode == "DISABLED"
	path := ["Resources", name, "Properties", "TransformEncryption", "MLUserDataEncryption", "MLUserDataEncryptionMode"]
	message := sprintf("%s keeps what it learns from in clear", [name])
}
