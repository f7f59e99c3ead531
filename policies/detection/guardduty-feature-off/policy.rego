# METADATA
# title: Protection of GuardDuty is turned off
# description: "Each feature watches one kind of service: buckets, clusters, databases, functions. Turned off, attacks there leave no finding."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_guardduty_detector_feature, aws_guardduty_detector, "AWS::GuardDuty::Detector"]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Set `status = \"ENABLED\"`."}
package rearguard.detection.guardduty_feature_off

import data.rearguard.lib.cloud

_values := {"DISABLED"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_guardduty_detector_feature")
	fact := cloud.get(resource, "status")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is turned off: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some detector in cloud.resources("aws_guardduty_detector")
	some feature in cloud.blocks(detector, "feature")
	fact := cloud.get(feature, "status")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is turned off: %s", [detector.name, cloud.says(fact)])
}
