# METADATA
# title: Settings are kept under the common key
# description: With a key of your own, who may look at the settings of the service does not read them unless the key allows it.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ssm_parameter, aws_scheduler_schedule, "AWS::Scheduler::Schedule"]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Name a key of your own."}
package rearguard.data_protection.settings_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some parameter in cloud.resources("aws_ssm_parameter")
	cloud.is_one_of(cloud.get(parameter, "type"), {"SecureString"})
	fact := cloud.get(parameter, "key_id")
	cloud.missing(fact)
	message := sprintf("%s is kept under the common key: %s", [parameter.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some schedule in cloud.resources("aws_scheduler_schedule")
	fact := cloud.get(schedule, "kms_key_arn")
	cloud.missing(fact)
	message := sprintf("%s is kept under the common key: %s", [schedule.name, cloud.says(fact)])
}
