# METADATA
# title: Key is never rotated
# description: A key that stays the same for years limits neither the data it protects nor the harm of its loss. Automatic rotation is free and unseen by the users of the key.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_kms_key, "AWS::KMS::Key", kms_key, aws_kms, module]
#   impact: [confidentiality]
#   aliases: [DP-03]
#   controls: {cwe: [CWE-324], attack: [T1552.004], nist-800-53: [SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `enable_key_rotation = true`.}
package rearguard.data_protection.kms_rotation_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some key in cloud.resources("aws_kms_key")
	fact := cloud.get(key, "enable_key_rotation")
	cloud.off(fact)
	_is_symmetric(cloud.get(key, "customer_master_key_spec"))
	not _is_for_signing(key)
	message := sprintf("%s is never rotated: %s", [key.name, cloud.says(fact)])
}

# Only symmetric keys can be rotated automatically.
_is_symmetric(fact) if fact.state == "absent"

_is_symmetric(fact) if cloud.is_one_of(fact, {"SYMMETRIC_DEFAULT", ""})

_is_for_signing(key) if cloud.is_one_of(cloud.get(key, "key_usage"), {"SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"})
