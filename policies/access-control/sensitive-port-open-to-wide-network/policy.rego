# METADATA
# title: Port for administrators is open to a wide network
# description: In a network of thousands of machines one that was taken over is enough to try them all.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_security_group,
#     aws_default_security_group,
#     aws_security_group_rule,
#     aws_vpc_security_group_ingress_rule,
#     "AWS::EC2::SecurityGroup",
#     "AWS::EC2::SecurityGroupIngress",
#     ec2_group,
#     ec2_security_group,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Allow the range of the administrators.}
package rearguard.access_control.sensitive_port_open_to_wide_network

import data.rearguard.lib.network

_ports := {22: "SSH", 23: "telnet", 445: "Windows file sharing", 1433: "SQL Server", 1521: "Oracle", 3306: "MySQL", 3389: "remote desktop", 5432: "PostgreSQL", 6379: "Redis", 9200: "Elasticsearch", 11211: "Memcached", 27017: "MongoDB"}

deny contains {"message": message, "path": source.path} if {
	some rule in network.inbound
	rule.list == "security group"
	not network.is_everything(rule)
	some source in rule.sources
	_is_wide(source.value)
	some port, service in _ports
	network.includes(rule, port)
	message := sprintf("%s opens port %d (%s) to %s", [rule.name, port, service, source.value])
}

# Wider than 65,536 addresses, and not everybody.
_is_wide(range) if {
	parts := split(range, "/")
	contains(parts[0], ".")
	bits := to_number(parts[1])
	bits > 0
	bits < 16
}
