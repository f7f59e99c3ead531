# METADATA
# title: Group of instances keeps to one zone
# description: "When the zone fails, all instances of the group are gone at once."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_autoscaling_group, "AWS::AutoScaling::AutoScalingGroup", autoscaling_group, ec2_asg, module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name subnets or zones in at least two zones.}
package rearguard.configuration_hardening.autoscaling_one_zone

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some group in cloud.resources("aws_autoscaling_group")
	some place in ["availability_zones", "vpc_zone_identifier"]
	fact := cloud.get(group, place)
	is_array(fact.value)
	count(fact.value) == 1
	zones := cloud.texts(fact)
	contains(zones[0].value, "${") == false
	message := sprintf("%s keeps to one zone, %s", [group.name, zones[0].value])
}
