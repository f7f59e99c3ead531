# METADATA
# title: Key can be destroyed within days
# description: Everything encrypted with the key is lost when it is gone. A long waiting time lets somebody notice.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_kms_key, "AWS::KMS::Key", module, kms_key, aws_kms]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `deletion_window_in_days = 30`.}
package rearguard.data_protection.kms_short_deletion_window

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_kms_key")
	fact := cloud.get(resource, "deletion_window_in_days")
	cloud.is_below(fact, 14)
	message := sprintf("%s may be destroyed after a short wait: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_kms_key")
