# METADATA
# title: Bucket serves a website
# description: Website endpoints speak HTTP only and need objects that everybody may read.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket, aws_s3_bucket_website_configuration, "AWS::S3::Bucket", module, s3_bucket, s3_website]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Serve the objects through CloudFront with origin access control and keep the bucket private.}
package rearguard.access_control.bucket_website

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	fact := cloud.get(bucket, "website")
	fact.state == "known"
	fact.value != {}
	message := sprintf("%s serves a website over HTTP", [bucket.name])
}

deny contains {"message": message, "path": website.path} if {
	some website in cloud.resources("aws_s3_bucket_website_configuration")
	message := sprintf("%s serves a website over HTTP", [website.name])
}
