# METADATA
# title: Trail does not protect its files against changes
# description: Without digests nobody can tell whether log files were changed or removed.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudtrail, "AWS::CloudTrail::Trail", cloudtrail]
#   impact: [integrity]
#   aliases: [ID-02]
#   controls: {cwe: [CWE-693], attack: [T1070, T1562.008], nist-800-53: [AU-9], cis-v8: ["8.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `enable_log_file_validation = true`.}
package rearguard.detection.cloudtrail_without_validation

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudtrail")
	fact := cloud.get(resource, "enable_log_file_validation")
	cloud.off(fact)
	message := sprintf("%s does not validate its files: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudtrail")
