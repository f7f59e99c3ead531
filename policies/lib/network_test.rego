package rearguard.lib.network_test

import data.rearguard.lib.network

_open(document) := rules if rules := network.open with input as document

_group(rule) := {"resource": {"aws_security_group": {"g": [{"ingress": [rule]}]}}}

test_everybody_in_both_families if {
	count(_open(_group({"protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_blocks": ["10.0.0.0/8", "0.0.0.0/0"], "ipv6_cidr_blocks": ["::/0"]}))) == 2
}

test_every_protocol_is_every_port if {
	some rule in _open(_group({"protocol": "-1", "from_port": 0, "to_port": 0, "cidr_blocks": ["0.0.0.0/0"]}))
	network.is_everything(rule)
}

test_ranges_include_their_ends if {
	some rule in _open(_group({"protocol": "tcp", "from_port": 20, "to_port": 22, "cidr_blocks": ["0.0.0.0/0"]}))
	network.includes(rule, 20)
	network.includes(rule, 22)
	not network.includes(rule, 23)
}

test_what_cannot_be_known_is_open_to_nobody if {
	count(_open(_group({"protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_blocks": "${var.office}"}))) == 0
}

test_lists_of_ports_of_ansible if {
	some rule in _open([{"name": "n", "amazon.aws.ec2_group": {"rules": [{"proto": "tcp", "ports": [80, "8080-8099"], "cidr_ip": "0.0.0.0/0"}]}}])
	network.includes(rule, 8081)
	not network.includes(rule, 81)
}

test_an_instance_of_lightsail_is_open_unless_it_says_to_whom if {
	ports := {"protocol": "tcp", "from_port": 22, "to_port": 22}
	said := {"protocol": "tcp", "from_port": 22, "to_port": 22, "cidrs": ["10.0.0.0/8"]}
	document := {"resource": {"aws_lightsail_instance_public_ports": {"p": [{"port_info": [ports, said]}]}}}
	[rule.path | some rule in _open(document)] == [["resource", "aws_lightsail_instance_public_ports", "p", 0, "port_info", 0]]
	other := {"resource": {"aws_lightsail_instance_public_ports": {"p": [{"port_info": [object.union(said, {"cidrs": ["0.0.0.0/0"]})]}]}}}
	count(_open(other)) == 1
}

test_modules_of_the_registry_are_read if {
	document := {"module": {"m": [{"source": "terraform-aws-modules/security-group/aws", "ingress_cidr_blocks": ["0.0.0.0/0"], "ingress_rules": ["ssh-tcp"]}]}}
	count(_open(document)) == 1
}

test_rules_of_a_firewall_policy if {
	layer := {"ip_protocol": "tcp", "ports": ["22"]}
	rule := {"action": "allow", "direction": "INGRESS", "match": [{"src_ip_ranges": ["0.0.0.0/0"], "layer4_configs": [layer]}]}
	_policy(rule) == 1
	_policy(object.union(rule, {"action": "deny"})) == 0
	_policy(object.union(rule, {"direction": "EGRESS"})) == 0
	_policy(object.union(rule, {"disabled": true})) == 0
}

_policy(rule) := number if {
	number := count(_open({"resource": {"google_compute_network_firewall_policy_rule": {"r": [rule]}}}))
}

_list(parts) := [{"name": "n", "community.aws.ec2_vpc_nacl": {"ingress": [parts]}}]

test_lists_of_parts_of_ansible if {
	some rule in _open(_list([100, "tcp", "allow", "0.0.0.0/0", null, null, "20", 22]))
	rule.ports == [[20, 22]]
	rule.path == [0, "community.aws.ec2_vpc_nacl", "ingress", 0, 3]
}

test_lists_of_parts_for_every_protocol if {
	some rule in _open(_list([100, -1, "ALLOW", "::/0", null, null, null, null]))
	network.is_everything(rule)
}

test_lists_of_parts_that_deny if {
	count(_open(_list([100, "tcp", "deny", "0.0.0.0/0", null, null, 22, 22]))) == 0
}

_entry(properties) := {"Resources": {"E": {"Type": "AWS::EC2::NetworkAclEntry", "Properties": object.union({"RuleAction": "allow", "CidrBlock": "0.0.0.0/0"}, properties)}}}

test_entries_without_ports_are_for_every_port if {
	some rule in _open(_entry({"Protocol": 6}))
	network.is_everything(rule)
}

test_entries_with_ports_are_for_these if {
	some rule in _open(_entry({"Protocol": 6, "PortRange": {"From": 22, "To": 22}}))
	rule.ports == [[22, 22]]
}

test_entries_of_other_protocols_have_no_ports if {
	some rule in _open(_entry({"Protocol": 1}))
	rule.ports == []
}

test_entries_of_unknown_ports_are_not_known if {
	some rule in _open(_entry({"Protocol": 6, "PortRange": {"Fn::If": ["C", {"From": 22, "To": 22}, {"Ref": "AWS::NoValue"}]}}))
	rule.ports == []
}

test_fleets_open_ports if {
	permission := {"FromPort": 22, "ToPort": 22, "IpRange": "0.0.0.0/0", "Protocol": "TCP"}
	some rule in _open({"Resources": {"F": {"Type": "AWS::GameLift::Fleet", "Properties": {"EC2InboundPermissions": [permission]}}}})
	rule.ports == [[22, 22]]
	rule.protocol == "tcp"
}
