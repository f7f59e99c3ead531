# METADATA
# title: Stream keeps its records for a day only
# description: What a consumer did not read before the weekend is gone on Monday.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_kinesis_stream, "AWS::Kinesis::Stream", kinesis_stream]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set the retention to at least 168 hours.}
#   parameters: {hours: {default: 168, description: hours that records should stay}}
package rearguard.data_protection.kinesis_retention_short

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_kinesis_stream")
	fact := cloud.get(resource, "retention_period")
	_is_short(fact)
	message := sprintf("%s keeps its records for a short time: %s", [resource.name, cloud.says(fact)])
}

_is_short(fact) if cloud.missing(fact)

_is_short(fact) if cloud.is_below(fact, data.parameters.kinesis_retention_short.hours)
