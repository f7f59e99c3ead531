# METADATA
# title: Log group has no customer-managed key
# description: Logs are encrypted by default with a key that AWS owns. A key of its own makes reading the logs a separate permission.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudwatch_log_group, "AWS::Logs::LogGroup", cloudwatchlogs_log_group, module]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_id`.}
package rearguard.data_protection.log_group_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudwatch_log_group")
	fact := cloud.get(resource, "kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudwatch_log_group")
