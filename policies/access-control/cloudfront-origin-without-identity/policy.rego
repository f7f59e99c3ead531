# METADATA
# title: Bucket behind CloudFront cannot tell who asks
# description: "Without an identity the bucket must be public to be delivered, and whoever asks it directly passes every rule at the edge."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `origin_access_control_id`.}
package rearguard.access_control.cloudfront_origin_without_identity

import data.rearguard.lib.cloud

deny contains {"message": message, "path": origin.path} if {
	some distribution in cloud.resources("aws_cloudfront_distribution")
	some origin in cloud.blocks(distribution, "origin")
	_is_bucket(cloud.get(origin, "domain_name"))
	cloud.missing(cloud.get(origin, "origin_access_control_id"))
	cloud.missing(cloud.get(origin, "s3_origin_config.origin_access_identity"))
	message := sprintf("%s asks a bucket without saying who it is", [distribution.name])
}

# The name of a bucket, or the property of one; web sites of buckets know no identities.
_is_bucket(domain) if {
	regex.match(`\.s3([.-][a-z0-9-]+)?\.amazonaws\.com$|aws_s3_bucket\.[A-Za-z0-9_-]+(\[[^\]]*\])?\.bucket_(regional_)?domain_name`, domain.value)
}

_is_bucket(domain) if {
	some name in ["DomainName", "RegionalDomainName"]
	domain.value["Fn::GetAtt"][1] == name
	input.Resources[domain.value["Fn::GetAtt"][0]].Type == "AWS::S3::Bucket"
}
