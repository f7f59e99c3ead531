# METADATA
# title: Route leads to everywhere
# description: "A default route is the way in and out for every machine of its subnets. It belongs to subnets that are meant to be public, and is worth a look each time."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_route, aws_route_table, aws_default_route_table, "AWS::EC2::Route", ec2_vpc_route_table]
#   impact: [confidentiality, integrity]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Route the ranges that are needed, or keep the machines in subnets without this route."}
package rearguard.access_control.route_to_everywhere

import data.rearguard.lib.ansible
import data.rearguard.lib.cloud

_everywhere := {"0.0.0.0/0", "::/0"}

deny contains {"message": message, "path": fact.path} if {
	some route in _routes
	some property in ["cidr_block", "ipv6_cidr_block", "destination_cidr_block", "destination_ipv6_cidr_block"]
	fact := cloud.get(route, property)
	cloud.is_one_of(fact, _everywhere)
	message := sprintf("%s leads to everywhere: %s", [route.name, cloud.says(fact)])
}

_routes := array.concat(
	[route | some type in ["aws_route_table", "aws_default_route_table"]; some table in cloud.resources(type); some route in cloud.blocks(table, "route")],
	cloud.resources("aws_route"),
)

# Ansible lists the routes of a table.
deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "ec2_vpc_route_table"
	some index, route in call.arguments.routes
	some property in ["dest", "cidr", "destination"]
	route[property] in _everywhere
	path := array.concat(call.path, ["routes", index, property])
	message := sprintf("the task %q leads to everywhere: %s", [ansible.name(call.task), route[property]])
}
