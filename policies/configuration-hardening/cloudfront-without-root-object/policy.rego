# METADATA
# title: CloudFront has no default page
# description: "Asked for the root, the distribution may list or hand out more of the origin than was meant."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", cloudfront_distribution, module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `default_root_object`.}
package rearguard.configuration_hardening.cloudfront_without_root_object

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(resource, "default_root_object")
	cloud.missing(fact)
	message := sprintf("%s has no default page: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudfront_distribution")
