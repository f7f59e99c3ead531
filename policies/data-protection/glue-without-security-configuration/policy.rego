# METADATA
# title: Glue job stores data without encryption
# description: Without a security configuration the job writes its results, logs and bookmarks in clear text.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_glue_job, aws_glue_crawler, aws_glue_dev_endpoint, "AWS::Glue::Job", "AWS::Glue::Crawler", "AWS::Glue::DevEndpoint"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `security_configuration`."}
package rearguard.data_protection.glue_without_security_configuration

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_glue_job", "aws_glue_crawler", "aws_glue_dev_endpoint"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "security_configuration")
	cloud.missing(fact)
	message := sprintf("%s has no security configuration: %s", [resource.name, cloud.says(fact)])
}
