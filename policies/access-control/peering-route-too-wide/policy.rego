# METADATA
# title: Peer network is the way to everywhere
# description: "A route to everywhere through a peering sends all traffic, and every mistake, into the network of somebody else. Peers need a route to the systems they share."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_route_table, aws_default_route_table, aws_route, "AWS::EC2::Route", ec2_vpc_route_table]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Route the range of the peer only.}
package rearguard.access_control.peering_route_too_wide

import data.rearguard.lib.ansible
import data.rearguard.lib.cloud

_everywhere := {"0.0.0.0/0", "::/0"}

deny contains {"message": message, "path": fact.path} if {
	some route in _routes
	not cloud.missing(cloud.get(route, "vpc_peering_connection_id"))
	some property in ["cidr_block", "ipv6_cidr_block", "destination_cidr_block", "destination_ipv6_cidr_block"]
	fact := cloud.get(route, property)
	cloud.is_one_of(fact, _everywhere)
	message := sprintf("%s sends everything to a peer: %s", [route.name, cloud.says(fact)])
}

_routes := array.concat(
	[route | some type in ["aws_route_table", "aws_default_route_table"]; some table in cloud.resources(type); some route in cloud.blocks(table, "route")],
	cloud.resources("aws_route"),
)

# Ansible tells a peer by its id.
deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "ec2_vpc_route_table"
	some index, route in call.arguments.routes
	startswith(route.gateway_id, "pcx-")
	some property in ["dest", "cidr", "destination"]
	route[property] in _everywhere
	path := array.concat(call.path, ["routes", index, property])
	message := sprintf("the task %q sends everything to a peer: %s is %s", [ansible.name(call.task), property, route[property]])
}
