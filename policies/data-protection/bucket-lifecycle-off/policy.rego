# METADATA
# title: Lifecycle rule of the bucket is disabled
# description: The rule was written to delete or archive old objects and does neither.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_s3_bucket_lifecycle_configuration, aws_s3_bucket, "AWS::S3::Bucket", module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `status = \"Enabled\"`, or remove the rule."}
package rearguard.data_protection.bucket_lifecycle_off

import data.rearguard.lib.cloud

_values := {"Disabled"}

_properties := [
	["aws_s3_bucket_lifecycle_configuration", "rule", "status"],
	["aws_s3_bucket", "lifecycle_rule", "status"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _properties
	some resource in cloud.resources(type)
	some block in cloud.blocks(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s does not apply its rule: %s", [resource.name, cloud.says(fact)])
}
