package rearguard.lib.network_modules_test

import data.rearguard.lib.network_modules

_call(source, arguments) := {"module": {"m": [object.union({"source": source}, arguments)]}}

_group(arguments) := _call("terraform-aws-modules/security-group/aws", arguments)

_network(arguments) := _call("terraform-aws-modules/vpc/aws", arguments)

_inbound(document) := rules if rules := network_modules.inbound with input as document

test_rules_by_name_open_at_their_name if {
	document := _group({"ingress_cidr_blocks": ["0.0.0.0/0", 1], "ingress_ipv6_cidr_blocks": ["::/0"], "ingress_rules": ["ssh-tcp", "unheard-of"]})
	_inbound(document) == [{
		"name": "module.m",
		"list": "security group",
		"protocol": "tcp",
		"ports": [[22, 22]],
		"sources": [
			{"value": "0.0.0.0/0", "path": ["module", "m", 0, "ingress_rules", 0]},
			{"value": "::/0", "path": ["module", "m", 0, "ingress_rules", 0]},
		],
	}]
}

test_ranges_stand_in_one_text if {
	document := _group({"ingress_with_cidr_blocks": [{"rule": "ssh-tcp", "cidr_blocks": "10.0.0.0/8, 0.0.0.0/0"}]})
	some rule in _inbound(document)
	rule.ports == [[22, 22]]
	rule.protocol == "tcp"
	[source.value | some source in rule.sources] == ["10.0.0.0/8", "0.0.0.0/0"]
}

test_ports_and_protocols_are_given_or_all if {
	document := _group({"ingress_with_ipv6_cidr_blocks": [
		{"from_port": 20, "to_port": "22", "protocol": "TCP", "ipv6_cidr_blocks": "::/0"},
		{"from_port": 0, "to_port": 0, "protocol": -1, "ipv6_cidr_blocks": "::/0"},
		{"from_port": 8, "to_port": 9},
		{"rule": "unheard-of", "ipv6_cidr_blocks": "::/0"},
	]})
	[rule.ports | some rule in _inbound(document)] == [[[20, 22]], [[0, 65535]], [[0, 65535]]]
	[rule.protocol | some rule in _inbound(document)] == ["tcp", "-1", "-1"]
}

test_modules_in_the_module_open_one_port if {
	document := _call("terraform-aws-modules/security-group/aws//modules/ssh", {"ingress_cidr_blocks": ["0.0.0.0/0"], "ingress_rules": ["rdp-tcp"]})
	some rule in _inbound(document)
	rule.ports == [[22, 22]]
	rule.sources == [{"value": "0.0.0.0/0", "path": ["module", "m", 0, "source"]}]
}

test_other_modules_open_nothing if {
	count(_inbound(_call("./group", {"ingress_cidr_blocks": ["0.0.0.0/0"], "ingress_rules": ["ssh-tcp"]}))) == 0
}

test_networks_have_a_group_and_lists if {
	group := _network({"default_security_group_ingress": [{"from_port": 22, "to_port": 22, "protocol": "tcp", "cidr_blocks": "0.0.0.0/0"}]})
	some rule in _inbound(group)
	rule.list == "security group"
	rule.sources == [{"value": "0.0.0.0/0", "path": ["module", "m", 0, "default_security_group_ingress", 0, "cidr_blocks"]}]
	list := _network({"default_network_acl_ingress": [{"action": "allow", "protocol": "-1", "cidr_block": "0.0.0.0/0"}, {"action": "deny", "protocol": "-1", "cidr_block": "0.0.0.0/0"}]})
	count({other.list | some other in _inbound(list)}) == 1
	[source.path[4] | some other in _inbound(list); some source in other.sources; source.value == "0.0.0.0/0"] == [0]
	public := _network({"public_inbound_acl_rules": [{"rule_action": "Allow", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_block": "0.0.0.0/0"}]})
	some third in _inbound(public)
	third.ports == [[22, 22]]
}
