# METADATA
# title: Glue jobs leave data unencrypted
# description: Jobs write their results, logs and bookmarks, each of which repeats parts of the data.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_glue_security_configuration, "AWS::Glue::SecurityConfiguration"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use `SSE-KMS` for logs and results and `CSE-KMS` for bookmarks, with their keys."}
package rearguard.data_protection.glue_jobs_unencrypted

import data.rearguard.lib.cloud

_modes := {
	"cloudwatch_encryption.cloudwatch_encryption_mode",
	"job_bookmarks_encryption.job_bookmarks_encryption_mode",
	"s3_encryption.s3_encryption_mode",
}

deny contains {"message": message, "path": fact.path} if {
	some configuration in cloud.resources("aws_glue_security_configuration")
	some mode in _modes
	fact := cloud.get(configuration, sprintf("encryption_configuration.%s", [mode]))
	_off(fact)
	message := sprintf("%s leaves data unencrypted: %s", [configuration.name, cloud.says(fact)])
}

_off(fact) if cloud.missing(fact)

_off(fact) if cloud.is_one_of(fact, {"DISABLED"})

deny contains {"message": message, "path": fact.path} if {
	some configuration in cloud.resources("aws_glue_security_configuration")
	some part in ["cloudwatch_encryption", "job_bookmarks_encryption", "s3_encryption"]
	mode := cloud.get(configuration, sprintf("encryption_configuration.%s.%s_mode", [part, part]))
	cloud.is_one_of(mode, {"SSE-KMS", "CSE-KMS"})
	fact := cloud.get(configuration, sprintf("encryption_configuration.%s.kms_key_arn", [part]))
	cloud.missing(fact)
	message := sprintf("%s names no key: %s", [configuration.name, cloud.says(fact)])
}
