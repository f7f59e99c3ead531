# Firewall rules that are handed to the modules of the Terraform registry for security groups
# and networks, in the form of `network`.
package rearguard.lib.network_modules

# Rules that let traffic in.
inbound := array.concat(array.concat(_listed, _named), array.concat(_groups, _acls))

_calls(source) := [{"name": sprintf("module.%s", [name]), "path": ["module", name, index], "value": call, "part": part} |
	some name, calls in input.module
	some index, call in calls
	given := call.source
	is_string(given)
	startswith(given, source)
	part := trim_prefix(given, source)
]

_security_group := "terraform-aws-modules/security-group/aws"

_network := "terraform-aws-modules/vpc/aws"

# Rules with ranges of their own: `ingress_with_cidr_blocks`.
_listed := [rule |
	some call in _calls(_security_group)
	some [list, key] in [["ingress_with_cidr_blocks", "cidr_blocks"], ["ingress_with_ipv6_cidr_blocks", "ipv6_cidr_blocks"]]
	some index, given in call.value[list]
	path := array.concat(call.path, [list, index, key])
	rule := {
		"name": call.name,
		"list": "security group",
		"protocol": _protocol(given),
		"ports": _ports(given),
		"sources": _ranges(object.get(given, key, ""), path),
	}
]

# Rules by name for all ranges of the call; what opens the port is the name.
_named := [rule |
	some call in _calls(_security_group)
	some opening in _openings(call)
	rule := {
		"name": call.name,
		"list": "security group",
		"protocol": opening.known[0],
		"ports": [[opening.known[1], opening.known[2]]],
		"sources": [{"value": range, "path": opening.path} |
			some key in ["ingress_cidr_blocks", "ingress_ipv6_cidr_blocks"]
			some range in call.value[key]
			is_string(range)
		],
	}
]

_openings(call) := [{"known": known, "path": path} |
	some index, name in call.value.ingress_rules
	known := _rules[name]
	path := array.concat(call.path, ["ingress_rules", index])
] if {
	call.part == ""
} else := [{"known": known, "path": path} |
	name := trim_prefix(call.part, "//modules/")
	known := _rules[sprintf("%s-tcp", [name])]
	path := array.concat(call.path, ["source"])
]

# The default group of a network.
_groups := [rule |
	some call in _calls(_network)
	some key in ["cidr_blocks", "ipv6_cidr_blocks"]
	some index, given in call.value.default_security_group_ingress
	path := array.concat(call.path, ["default_security_group_ingress", index, key])
	rule := {
		"name": call.name,
		"list": "security group",
		"protocol": _protocol(given),
		"ports": _ports(given),
		"sources": _ranges(object.get(given, key, ""), path),
	}
]

_acl_lists := [
	"default_network_acl_ingress", "public_inbound_acl_rules", "private_inbound_acl_rules",
	"intra_inbound_acl_rules", "database_inbound_acl_rules",
]

_acls := [rule |
	some call in _calls(_network)
	some list in _acl_lists
	some index, given in call.value[list]
	_allows(given)
	some key in ["cidr_block", "ipv6_cidr_block"]
	path := array.concat(call.path, [list, index, key])
	rule := {
		"name": call.name,
		"list": "network ACL",
		"protocol": _protocol(given),
		"ports": _ports(given),
		"sources": _ranges(object.get(given, key, ""), path),
	}
]

_allows(given) if lower(given.action) == "allow"

_allows(given) if lower(given.rule_action) == "allow"

_protocol(given) := _rules[given.rule][0] if is_string(given.rule)

else := lower(sprintf("%v", [given.protocol])) if given.protocol

else := "-1"

# A protocol of all means all ports.
_ports(given) := [[known[1], known[2]]] if {
	is_string(given.rule)
	known := _rules[given.rule]
} else := [[0, 65535]] if {
	not given.rule
	_protocol(given) in {"-1", "all"}
} else := [[to_number(given.from_port), to_number(given.to_port)]] if {
	not given.rule
} else := []

# Ranges stand in one text, with commas between them.
_ranges(text, path) := [{"value": range, "path": path} |
	some part in split(text, ",")
	range := trim_space(part)
] if {
	is_string(text)
} else := []

# The rules that the module knows by name, as protocol and ports.
_rules := {
	"all-all": ["-1", 0, 65535],
	"all-tcp": ["tcp", 0, 65535],
	"all-udp": ["udp", 0, 65535],
	"activemq-61617-tcp": ["tcp", 61617, 61617],
	"cassandra-clients-tcp": ["tcp", 9042, 9042],
	"cassandra-thrift-clients-tcp": ["tcp", 9160, 9160],
	"consul-webui-http-tcp": ["tcp", 8500, 8500],
	"docker-swarm-mngmt-tcp": ["tcp", 2377, 2377],
	"elasticsearch-tcp": ["tcp", 9200, 9200],
	"elasticsearch-java-tcp": ["tcp", 9300, 9300],
	"elasticsearch-rest-tcp": ["tcp", 9200, 9200],
	"etcd-client-tcp": ["tcp", 2379, 2379],
	"etcd-peer-tcp": ["tcp", 2380, 2380],
	"grafana-tcp": ["tcp", 3000, 3000],
	"http-80-tcp": ["tcp", 80, 80],
	"http-8080-tcp": ["tcp", 8080, 8080],
	"https-443-tcp": ["tcp", 443, 443],
	"https-8443-tcp": ["tcp", 8443, 8443],
	"kafka-broker-tcp": ["tcp", 9092, 9092],
	"kibana-tcp": ["tcp", 5601, 5601],
	"kubernetes-api-tcp": ["tcp", 6443, 6443],
	"ldap-tcp": ["tcp", 389, 389],
	"ldaps-tcp": ["tcp", 636, 636],
	"memcached-tcp": ["tcp", 11211, 11211],
	"mongodb-tcp": ["tcp", 27017, 27017],
	"mongodb-27017-tcp": ["tcp", 27017, 27017],
	"mongodb-27018-tcp": ["tcp", 27018, 27018],
	"mongodb-27019-tcp": ["tcp", 27019, 27019],
	"mssql-tcp": ["tcp", 1433, 1433],
	"mysql-tcp": ["tcp", 3306, 3306],
	"nfs-tcp": ["tcp", 2049, 2049],
	"oracle-db-tcp": ["tcp", 1521, 1521],
	"postgresql-tcp": ["tcp", 5432, 5432],
	"prometheus-http-tcp": ["tcp", 9090, 9090],
	"rabbitmq-5672-tcp": ["tcp", 5672, 5672],
	"rabbitmq-15672-tcp": ["tcp", 15672, 15672],
	"rdp-tcp": ["tcp", 3389, 3389],
	"redis-tcp": ["tcp", 6379, 6379],
	"redshift-tcp": ["tcp", 5439, 5439],
	"splunk-splunkd-tcp": ["tcp", 8089, 8089],
	"ssh-tcp": ["tcp", 22, 22],
	"winrm-http-tcp": ["tcp", 5985, 5985],
	"winrm-https-tcp": ["tcp", 5986, 5986],
	"zookeeper-2181-tcp": ["tcp", 2181, 2181],
}
