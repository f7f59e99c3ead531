# METADATA
# title: Performance Insights has no customer-managed key
# description: Performance Insights stores the text of queries, and with it the values in them.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_db_instance, "AWS::RDS::DBInstance", module, rds_instance]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `performance_insights_kms_key_id`.}
package rearguard.data_protection.performance_insights_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_db_instance")
	fact := cloud.get(resource, "performance_insights_kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s keeps query texts without a key of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_db_instance")
