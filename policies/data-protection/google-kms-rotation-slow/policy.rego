# METADATA
# title: Key is rotated too rarely
# description: A key that stays the same for years limits neither the data it protects nor the harm of its loss.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [google_kms_crypto_key, gcp_kms_crypto_key]
#   impact: [confidentiality]
#   aliases: [DP-03]
#   controls: {cwe: [CWE-324], attack: [T1552.004], nist-800-53: [SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `rotation_period` to `7776000s`, which is 90 days."}
#   parameters: {days: {default: 365, description: longest time between rotations}}
package rearguard.data_protection.google_kms_rotation_slow

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some key in cloud.resources("google_kms_crypto_key")
	not cloud.is_one_of(cloud.get(key, "purpose"), {"ASYMMETRIC_SIGN", "ASYMMETRIC_DECRYPT", "MAC"})
	fact := cloud.get(key, "rotation_period")
	_slow(fact)
	message := sprintf("%s is rotated too rarely: %s", [key.name, cloud.says(fact)])
}

_slow(fact) if cloud.missing(fact)

_slow(fact) if to_number(trim_suffix(fact.value, "s")) > data.parameters.google_kms_rotation_slow.days * 86400
