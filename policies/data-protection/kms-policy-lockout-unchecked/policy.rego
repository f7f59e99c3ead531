# METADATA
# title: Key may be made that nobody can manage
# description: The check that somebody can still change the policy of the key is turned off; a mistake in the policy then locks the data for ever.
# custom:
#   severity: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_kms_key, "AWS::KMS::Key", module]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `bypass_policy_lockout_safety_check`."}
package rearguard.data_protection.kms_policy_lockout_unchecked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_kms_key")
	fact := cloud.get(resource, "bypass_policy_lockout_safety_check")
	cloud.on(fact)
	message := sprintf("%s skips the check for lockout: %s", [resource.name, cloud.says(fact)])
}
