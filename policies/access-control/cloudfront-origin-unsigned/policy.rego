# METADATA
# title: CloudFront does not sign its requests to the origin
# description: The origin cannot tell CloudFront from anybody else, and has to be open to all for the distribution to work.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudfront_origin_access_control, "AWS::CloudFront::OriginAccessControl"]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `signing_behavior` to `always`."}
package rearguard.access_control.cloudfront_origin_unsigned

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_origin_access_control")
	fact := cloud.get(resource, "signing_behavior")
	cloud.is_one_of(fact, {"never"})
	message := sprintf("%s signs nothing: %s", [resource.name, cloud.says(fact)])
}
