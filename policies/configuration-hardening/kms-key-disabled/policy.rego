# METADATA
# title: Key is disabled
# description: Whatever is encrypted with a disabled key cannot be read.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_kms_key, "AWS::KMS::Key", module, kms_key, aws_kms]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `is_enabled = false`, or schedule the key for deletion if nothing needs it."}
package rearguard.configuration_hardening.kms_key_disabled

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_kms_key")
	fact := cloud.get(resource, "is_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s is disabled: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_kms_key")
