# METADATA
# title: Data catalog is not encrypted
# description: The catalog describes all data and holds the passwords of its connections.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_glue_data_catalog_encryption_settings, "AWS::Glue::DataCatalogEncryptionSettings"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `catalog_encryption_mode = \"SSE-KMS\"`, return passwords encrypted, and name the keys."}
package rearguard.data_protection.glue_catalog_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some settings in cloud.resources("aws_glue_data_catalog_encryption_settings")
	fact := cloud.get(settings, "data_catalog_encryption_settings.encryption_at_rest.catalog_encryption_mode")
	not cloud.is_one_of(fact, {"SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"})
	fact.state != "unknown"
	message := sprintf("%s does not encrypt the catalog: %s", [settings.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some settings in cloud.resources("aws_glue_data_catalog_encryption_settings")
	fact := cloud.get(settings, "data_catalog_encryption_settings.connection_password_encryption.return_connection_password_encrypted")
	cloud.off(fact)
	message := sprintf("%s returns passwords of connections in clear text: %s", [settings.name, cloud.says(fact)])
}

# Without a key neither of the two is encrypted.
deny contains {"message": message, "path": fact.path} if {
	some settings in cloud.resources("aws_glue_data_catalog_encryption_settings")
	some key in ["encryption_at_rest.sse_aws_kms_key_id", "connection_password_encryption.aws_kms_key_id"]
	fact := cloud.get(settings, sprintf("data_catalog_encryption_settings.%s", [key]))
	cloud.missing(fact)
	message := sprintf("%s names no key: %s", [settings.name, cloud.says(fact)])
}
