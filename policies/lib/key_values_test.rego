package rearguard.lib.key_values_test

import data.rearguard.lib.cloud
import data.rearguard.lib.key_values

_template(attributes) := {"Resources": {"Front": {
	"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
	"Properties": {"LoadBalancerAttributes": attributes},
}}}

_fact(document) := fact if {
	some balancer in cloud.resources("aws_lb") with input as document
	fact := key_values.get(balancer, "enable_deletion_protection", "LoadBalancerAttributes", "deletion_protection.enabled") with input as document
}

test_a_key_has_the_value_beside_it if {
	fact := _fact(_template([{"Key": "idle_timeout", "Value": "60"}, {"Key": "deletion_protection.enabled", "Value": "true"}]))
	cloud.on(fact)
	fact.path == ["Resources", "Front", "Properties", "LoadBalancerAttributes", 1, "Value"]
}

test_a_key_that_is_not_there_is_absent if {
	fact := _fact(_template([{"Key": "idle_timeout", "Value": "60"}]))
	fact.state == "absent"
	fact.label == "deletion_protection.enabled"
}

test_what_runs_first_is_unknown if {
	_fact(_template({"Ref": "Attributes"})).state == "unknown"
	_fact(_template([{"Fn::If": ["A", {"Key": "a", "Value": "b"}, {"Ref": "AWS::NoValue"}]}])).state == "unknown"
	_fact(_template([{"Key": "deletion_protection.enabled", "Value": {"Ref": "Protect"}}])).state == "unknown"
}

test_terraform_has_a_property if {
	document := {"resource": {"aws_lb": {"front": [{"enable_deletion_protection": true}]}}}
	_fact(document).path == ["resource", "aws_lb", "front", 0, "enable_deletion_protection"]
}
