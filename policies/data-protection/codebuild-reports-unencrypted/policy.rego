# METADATA
# title: Reports of builds are not encrypted
# description: "Test reports show how the software fails, and carry the data it was tested with."
# custom:
#   severity: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_codebuild_report_group, "AWS::CodeBuild::ReportGroup"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Remove `encryption_disabled`.}
package rearguard.data_protection.codebuild_reports_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codebuild_report_group")
	fact := cloud.get(resource, "export_config.s3_destination.encryption_disabled")
	cloud.on(fact)
	message := sprintf("%s writes its reports unencrypted: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_codebuild_report_group")
