# METADATA
# title: Snapshots are copied unencrypted
# description: The copy in the other region or account is readable to whoever gets at it, even where the first snapshot is not.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_dlm_lifecycle_policy, "AWS::DLM::LifecyclePolicy"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `encrypted = true` and name a key of the target region."}
package rearguard.data_protection.snapshot_plan_copy_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("aws_dlm_lifecycle_policy")
	some details in cloud.blocks(policy, "policy_details")
	some schedule in cloud.blocks(details, "schedule")
	some copy in cloud.blocks(schedule, "cross_region_copy_rule")
	fact := cloud.get(copy, "encrypted")
	cloud.off(fact)
	message := sprintf("%s copies snapshots unencrypted: %s", [policy.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("aws_dlm_lifecycle_policy")
	some details in cloud.blocks(policy, "policy_details")
	some action in cloud.blocks(details, "action")
	some copy in cloud.blocks(action, "cross_region_copy")
	fact := cloud.get(copy, "encryption_configuration.encrypted")
	cloud.off(fact)
	message := sprintf("%s copies snapshots unencrypted: %s", [policy.name, cloud.says(fact)])
}
