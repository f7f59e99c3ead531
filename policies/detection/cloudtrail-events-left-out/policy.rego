# METADATA
# title: Trail leaves out management events
# description: Changes of identities, networks and logs themselves are management events. A trail that leaves them out, or takes only those that read, does not show who opened the door.
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudtrail, "AWS::CloudTrail::Trail"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Leave `include_management_events` on and `read_write_type` at `All`."}
package rearguard.detection.cloudtrail_events_left_out

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some trail in cloud.resources("aws_cloudtrail")
	some selector in cloud.blocks(trail, "event_selector")
	some fact in _flaws(selector)
	not _is_taken(trail)
	message := sprintf("%s leaves out events: %s", [trail.name, cloud.says(fact)])
}

_flaws(selector) := array.concat(
	[fact | some fact in [cloud.get(selector, "include_management_events")]; cloud.turned_off(fact)],
	[fact | some fact in [cloud.get(selector, "read_write_type")]; cloud.is_one_of(fact, {"ReadOnly"})],
)

# Another selector of the trail takes them.
_is_taken(trail) if {
	some selector in cloud.blocks(trail, "event_selector")
	count(_flaws(selector)) == 0
}
