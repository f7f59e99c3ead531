# METADATA
# title: Control of Security Hub is disabled
# description: The control is not judged any more, in any account of this region; an exception for one resource hides all others.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_securityhub_standards_control]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Suppress single findings instead.}
package rearguard.detection.security_hub_control_disabled

import data.rearguard.lib.cloud

_values := {"DISABLED"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_securityhub_standards_control")
	fact := cloud.get(resource, "control_status")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is not judged: %s", [resource.name, cloud.says(fact)])
}
