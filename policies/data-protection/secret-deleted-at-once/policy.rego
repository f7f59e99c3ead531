# METADATA
# title: Secret is deleted without a way back
# description: With a window of zero days, whoever deletes the secret by mistake or on purpose stops every program that needs it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_secretsmanager_secret, secretsmanager_secret, aws_secret]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `recovery_window_in_days` to at least 7."}
package rearguard.data_protection.secret_deleted_at_once

import data.rearguard.lib.cloud

_values := {0}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_secretsmanager_secret")
	fact := cloud.get(resource, "recovery_window_in_days")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is deleted at once: %s", [resource.name, cloud.says(fact)])
}
