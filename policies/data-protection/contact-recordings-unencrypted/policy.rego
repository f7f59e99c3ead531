# METADATA
# title: Recordings of the contact centre have no key
# description: Recordings and chats hold what customers say about themselves; a key of your own decides who hears them.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_connect_instance_storage_config, "AWS::Connect::InstanceStorageConfig"]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Add `encryption_config` with a key.}
package rearguard.data_protection.contact_recordings_unencrypted

import data.rearguard.lib.cloud

_stores := {
	"terraform": [["storage_config.s3_config", "storage_config.s3_config.encryption_config.key_id"], ["storage_config.kinesis_video_stream_config", "storage_config.kinesis_video_stream_config.encryption_config.key_id"]],
	"cloudformation": [["s3_config", "s3_config.encryption_config.key_id"], ["kinesis_video_stream_config", "kinesis_video_stream_config.encryption_config.key_id"]],
}

deny contains {"message": message, "path": fact.path} if {
	some config in cloud.resources("aws_connect_instance_storage_config")
	some [store, encryption] in _stores[config.format]
	not cloud.missing(cloud.get(config, store))
	fact := cloud.get(config, encryption)
	cloud.missing(fact)
	message := sprintf("%s keeps what customers say without a key: %s", [config.name, cloud.says(fact)])
}
