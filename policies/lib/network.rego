# Firewall rules of clouds in one form, whichever resource they stand in.
#
# A rule is {"name", "protocol", "ports", "sources", "list"}: the resource it stands in, the
# protocol in lower case, ranges of ports as [from, to] (all of them if empty), the texts
# that say who may connect, each with its path, and the kind of list it belongs to.
# Only rules that let traffic in, and whose ports are known, are here.
package rearguard.lib.network

import data.rearguard.lib.ansible
import data.rearguard.lib.cloud
import data.rearguard.lib.network_modules

# What everybody is called; half of the Internet is no less, and two halves are the usual way
# around a check.
everybody := {
	"0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "::/0", "::/1", "8000::/1", "0::/0", "0:0:0:0:0:0:0:0/0",
	"*", "internet", "any",
}

# Rules that let traffic in.
inbound := array.concat(
	array.concat(array.concat(_security_groups, array.concat(_fleets, array.concat(_acls, _task_acls))), network_modules.inbound),
	array.concat(array.concat(_azure, _azure_nat), array.concat(array.concat(_google, _google_policies), _lightsail)),
)

# Rules that let everybody in, each with the text that says so as "value" and "path".
open := [object.union(rule, source) |
	some rule in inbound
	some source in rule.sources
	lower(source.value) in everybody
]

_security_groups := [rule |
	some [type, blocks, protocol_name, sources] in [
		["aws_security_group", "ingress", "protocol", ["cidr_blocks", "ipv6_cidr_blocks"]],
		["aws_default_security_group", "ingress", "protocol", ["cidr_blocks", "ipv6_cidr_blocks"]],
		["aws_security_group_rule", "", "protocol", ["cidr_blocks", "ipv6_cidr_blocks"]],
		["aws_vpc_security_group_ingress_rule", "", "ip_protocol", ["cidr_ipv4", "cidr_ipv6"]],
	]
	some resource in cloud.resources(type)
	not _is_egress(resource)
	some block in _blocks_or_self(resource, blocks)
	protocol := _protocol(block, protocol_name)
	rule := {
		"name": resource.name,
		"list": "security group",
		"protocol": protocol,
		"ports": _ports(block, protocol),
		"sources": _sources(block, sources),
	}
]

_acls := [rule |
	some [type, blocks] in [
		["aws_network_acl", "ingress"],
		["aws_default_network_acl", "ingress"],
		["aws_network_acl_rule", ""],
	]
	some resource in cloud.resources(type)
	not _is_egress(resource)
	some block in _blocks_or_self(resource, blocks)
	_allows(block)
	protocol := _protocol(block, "protocol")
	rule := {
		"name": resource.name,
		"list": "network ACL",
		"protocol": protocol,
		"ports": _ports(block, protocol),
		"sources": _sources(block, ["cidr_block", "ipv6_cidr_block"]),
	}
]

# Fleets of game servers carry the rules of their machines.
_fleets := [rule |
	some fleet in cloud.resources("aws_gamelift_fleet")
	some block in cloud.blocks(fleet, "ec2_inbound_permission")
	protocol := _protocol(block, "protocol")
	rule := {
		"name": fleet.name,
		"list": "security group",
		"protocol": protocol,
		"ports": _ports(block, protocol),
		"sources": _sources(block, ["ip_range"]),
	}
]

# Tasks of Ansible write a rule of a list as the list of its parts: number, protocol, action,
# range, type and code of ICMP, ports.
_task_acls := [rule |
	is_array(input)
	some call in ansible.calls
	call.module == "ec2_vpc_nacl"
	ansible.is_plain(call)
	some index, parts in call.arguments.ingress
	lower(parts[2]) == "allow"
	is_string(parts[3])
	protocol := lower(sprintf("%v", [parts[1]]))
	rule := {
		"name": sprintf("the task %q", [ansible.name(call.task)]),
		"list": "network ACL",
		"protocol": protocol,
		"ports": _task_ports(parts, protocol),
		"sources": [{"value": parts[3], "path": array.concat(call.path, ["ingress", index, 3])}],
	}
]

_task_ports(parts, protocol) := [[0, 65535]] if protocol in _every

else := [[to_number(parts[6]), to_number(parts[7])]]

_azure := [rule |
	some [type, blocks] in [["azurerm_network_security_group", "security_rule"], ["azurerm_network_security_rule", ""]]
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, blocks)
	cloud.is_one_of(cloud.get(block, "access"), {"Allow"})
	cloud.is_one_of(cloud.get(block, "direction"), {"Inbound"})
	rule := {
		"name": resource.name,
		"list": "network security group",
		"protocol": _protocol(block, "protocol"),
		"ports": _ranges(array.concat(_texts(block, "destination_port_range"), _texts(block, "destination_port_ranges"))),
		"sources": _sources(block, ["source_address_prefix", "source_address_prefixes"]),
	}
]

# Ports of a firewall that lead to a machine behind it.
_azure_nat := [rule |
	some [type, part] in [["azurerm_firewall_nat_rule_collection", ""], ["azurerm_firewall_policy_rule_collection_group", "nat_rule_collection"]]
	some resource in cloud.resources(type)
	some collection in _blocks_or_self(resource, part)
	some block in cloud.blocks(collection, "rule")
	some protocol in _texts(block, "protocols")
	rule := {
		"name": resource.name,
		"list": "firewall",
		"protocol": lower(protocol),
		"ports": _ranges(_texts(block, "translated_port")),
		"sources": _sources(block, ["source_addresses"]),
	}
]

# The sources stand once for all blocks of a firewall: what is wrong is the block that opens
# the ports, so that is where they are found.
_google := [rule |
	some resource in cloud.resources("google_compute_firewall")
	not cloud.is_one_of(cloud.get(resource, "direction"), {"EGRESS"})
	not cloud.on(cloud.get(resource, "disabled"))
	some block in cloud.blocks(resource, "allow")
	protocol := _protocol(block, "protocol")
	ports := cloud.get(block, "ports")
	rule := {
		"name": resource.name,
		"list": "firewall",
		"protocol": protocol,
		"ports": _google_ports(ports, protocol),
		"sources": [{"value": source, "path": ports.path} | some source in _google_sources(resource)],
	}
]

# A firewall that names nobody lets everybody in.
_google_sources(resource) := ["0.0.0.0/0"] if {
	stated := [name | some name in ["source_ranges", "source_tags", "source_service_accounts"]; cloud.get(resource, name).state != "absent"]
	count(stated) == 0
} else := [source.value | some source in _sources(resource, ["source_ranges"])]

# Rules of policies that stand above the firewalls of a network.
_google_policies := [rule |
	some type in [
		"google_compute_firewall_policy_rule",
		"google_compute_network_firewall_policy_rule",
		"google_compute_region_network_firewall_policy_rule",
	]
	some resource in cloud.resources(type)
	cloud.is_one_of(cloud.get(resource, "action"), {"allow"})
	cloud.is_one_of(cloud.get(resource, "direction"), {"INGRESS"})
	not cloud.on(cloud.get(resource, "disabled"))
	some match in cloud.blocks(resource, "match")
	some layer in cloud.blocks(match, "layer4_configs")
	protocol := _protocol(layer, "ip_protocol")
	rule := {
		"name": resource.name,
		"list": "firewall policy",
		"protocol": protocol,
		"ports": _google_ports(cloud.get(layer, "ports"), protocol),
		"sources": _sources(match, ["src_ip_ranges"]),
	}
]

# Without ports a protocol that has them is open on all of them.
_google_ports(fact, protocol) := [[0, 65535]] if {
	fact.state == "absent"
	protocol in {"tcp", "udp", "6", "17", "all"}
} else := _ranges([text.value | some text in cloud.texts(fact)])

# Without ranges everybody is let in; what is wrong is then the block that opens the ports.
_lightsail := [rule |
	some resource in cloud.resources("aws_lightsail_instance_public_ports")
	some block in cloud.blocks(resource, "port_info")
	protocol := _protocol(block, "protocol")
	rule := {
		"name": resource.name,
		"list": "firewall",
		"protocol": protocol,
		"ports": _ports(block, protocol),
		"sources": _lightsail_sources(block),
	}
]

_lightsail_sources(block) := [{"value": "0.0.0.0/0", "path": block.path}] if {
	every property in ["cidrs", "ipv6_cidrs", "cidr_list_aliases"] {
		cloud.missing(cloud.get(block, property))
	}
} else := _sources(block, ["cidrs", "ipv6_cidrs"])

_is_egress(resource) if cloud.is_one_of(cloud.get(resource, "type"), {"egress"})

_is_egress(resource) if cloud.on(cloud.get(resource, "egress"))

_blocks_or_self(resource, name) := [resource] if name == ""

else := cloud.blocks(resource, name)

_allows(block) if cloud.is_one_of(cloud.get(block, "action"), {"allow"})

_allows(block) if cloud.is_one_of(cloud.get(block, "rule_action"), {"allow"})

# The protocol as text; numbers are the ones of IANA, "-1" is every protocol.
_protocol(block, name) := lower(sprintf("%v", [fact.value])) if {
	fact := cloud.get(block, name)
	fact.state == "known"
}

_every := {"-1", "all", "*", "any"}

# A protocol of all means all ports, whatever is written beside it.
_ports(block, protocol) := [[0, 65535]] if protocol in _every

# Ansible lists ports beside ranges.
else := _ranges(_texts(block, "ports")) if {
	block.format == "ansible"
	block.value.ports
}

else := [[from, to]] if {
	from := _number(cloud.get(block, "from_port"))
	to := _number(cloud.get(block, "to_port"))
} else := [[0, 65535]] if {
	block.type == "aws_network_acl_rule"
	block.format == "cloudformation"
	cloud.missing(cloud.get(block, "from_port"))
	cloud.missing(cloud.get(block, "to_port"))
	protocol in {"tcp", "udp", "6", "17"}
} else := []

_number(fact) := to_number(fact.value) if {
	fact.state == "known"
}

_texts(block, name) := [text.value | some text in cloud.texts(cloud.get(block, name))]

_ranges(texts) := [range |
	some text in texts
	range := _range(text)
]

_range(text) := [0, 65535] if text == "*"

else := [to_number(ends[0]), to_number(ends[count(ends) - 1])] if {
	ends := split(text, "-")
}

_sources(block, names) := [source |
	some name in names
	some source in cloud.texts(cloud.get(block, name))
]

# Whether a rule lets a port of TCP or UDP in.
includes(rule, port) if {
	some range in rule.ports
	range[0] <= port
	port <= range[1]
}

# Whether a rule is about TCP, which SSH and remote desktops need.
is_tcp(rule) if rule.protocol in {"tcp", "6"}

is_tcp(rule) if rule.protocol in _every

# Whether a rule lets nearly everything in.
is_everything(rule) if {
	some range in rule.ports
	range[1] - range[0] > 60000
}
