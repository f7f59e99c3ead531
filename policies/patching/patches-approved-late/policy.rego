# METADATA
# title: Patches wait for a long time
# description: A baseline approves patches by itself after some days. Attackers use a fault days after its patch shows it to them.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ssm_patch_baseline, "AWS::SSM::PatchBaseline"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Approve patches for security after seven days or fewer.}
#   parameters: {days: {default: 30, description: longest wait in days}}
package rearguard.patching.patches_approved_late

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some baseline in cloud.resources("aws_ssm_patch_baseline")
	some block in cloud.blocks(baseline, "approval_rule")
	fact := cloud.get(block, "approve_after_days")
	cloud.is_above(fact, data.parameters.patches_approved_late.days)
	message := sprintf("%s approves patches late: %s", [baseline.name, cloud.says(fact)])
}
