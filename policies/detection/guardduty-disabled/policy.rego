# METADATA
# title: GuardDuty is turned off
# description: The detector exists and detects nothing.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_guardduty_detector, "AWS::GuardDuty::Detector"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-05]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Remove `enable = false`.}
package rearguard.detection.guardduty_disabled

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_guardduty_detector")
	fact := cloud.get(resource, "enable")
	cloud.turned_off(fact)
	message := sprintf("%s is turned off: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_guardduty_detector")
