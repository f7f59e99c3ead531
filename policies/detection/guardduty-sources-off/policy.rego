# METADATA
# title: GuardDuty does not look everywhere
# description: "The detector leaves out a source of events that belongs to it: data events of buckets, audit logs of clusters, or disks of attacked machines."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_guardduty_detector, "AWS::GuardDuty::Detector"]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Turn the source on.}
package rearguard.detection.guardduty_sources_off

import data.rearguard.lib.cloud

_properties := [
	["aws_guardduty_detector", "datasources.s3_logs.enable"],
	["aws_guardduty_detector", "datasources.kubernetes.audit_logs.enable"],
	["aws_guardduty_detector", "datasources.malware_protection.scan_ec2_instance_with_findings.ebs_volumes.enable"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.turned_off(fact)
	message := sprintf("%s leaves out a source: %s", [resource.name, cloud.says(fact)])
}
