# METADATA
# title: Bucket lets versions be deleted without MFA
# description: With MFA delete, stolen keys do not suffice to destroy versions for good.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform]
#   resources: [aws_s3_bucket, aws_s3_bucket_versioning, module]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Turn on MFA delete for buckets whose content must survive an intruder, or use Object Lock."}
package rearguard.data_protection.bucket_without_mfa_delete

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	fact := cloud.get(bucket, "versioning.mfa_delete")
	cloud.on(cloud.get(bucket, "versioning.enabled"))
	cloud.off(fact)
	message := sprintf("%s lets versions be deleted without MFA: %s", [bucket.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some versioning in cloud.resources("aws_s3_bucket_versioning")
	fact := cloud.get(versioning, "versioning_configuration.mfa_delete")
	cloud.off(fact)
	message := sprintf("%s lets versions be deleted without MFA: %s", [versioning.name, cloud.says(fact)])
}
