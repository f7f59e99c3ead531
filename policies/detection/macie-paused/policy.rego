# METADATA
# title: Macie is paused
# description: The search for personal data in buckets is set up and does not run.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_macie2_account, "AWS::Macie::Session"]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Set `status = \"ENABLED\"`."}
package rearguard.detection.macie_paused

import data.rearguard.lib.cloud

_values := {"PAUSED"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_macie2_account")
	fact := cloud.get(resource, "status")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is paused: %s", [resource.name, cloud.says(fact)])
}
