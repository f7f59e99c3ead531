# METADATA
# title: Database port is open to the internet
# description: "Databases, caches and search engines are built for trusted networks: many have no login at all until somebody sets one."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, arm-template, deployment-manager]
#   resources: [
#     aws_security_group,
#     aws_default_security_group,
#     aws_security_group_rule,
#     aws_vpc_security_group_ingress_rule,
#     aws_network_acl,
#     aws_default_network_acl,
#     aws_network_acl_rule,
#     azurerm_network_security_group,
#     azurerm_network_security_rule,
#     azurerm_firewall_nat_rule_collection,
#     azurerm_firewall_policy_rule_collection_group,
#     google_compute_firewall,
#     "AWS::EC2::SecurityGroup",
#     aws_gamelift_fleet,
#     "AWS::GameLift::Fleet",
#     "AWS::EC2::SecurityGroupIngress",
#     "AWS::EC2::NetworkAclEntry",
#     ec2_group,
#     ec2_security_group,
#     ec2_vpc_nacl,
#     azure_rm_securitygroup,
#     gcp_compute_firewall,
#     aws_lightsail_instance_public_ports,
#     module,
#     Microsoft.Network/networkSecurityGroups,
#     Microsoft.Network/networkSecurityGroups/securityRules,
#     compute.firewall,
#     google_compute_firewall_policy_rule,
#     google_compute_network_firewall_policy_rule,
#     google_compute_region_network_firewall_policy_rule,
#     "AWS::Lightsail::Instance",
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Allow the addresses that need it, or reach the port through a VPN, a bastion or the session service of the cloud."}
package rearguard.access_control.database_port_open_to_internet

import data.rearguard.lib.network

_ports := {
	1433: "SQL Server",
	1434: "SQL Server",
	1521: "Oracle",
	2483: "Oracle",
	2484: "Oracle",
	3306: "MySQL",
	5432: "PostgreSQL",
	5439: "Redshift",
	6379: "Redis",
	7000: "Cassandra",
	7001: "Cassandra",
	9042: "Cassandra",
	9160: "Cassandra",
	9200: "Elasticsearch",
	9300: "Elasticsearch",
	11211: "Memcached",
	27017: "MongoDB",
	27018: "MongoDB",
	27019: "MongoDB",
	50000: "Db2",
	8020: "HDFS",
	9000: "ClickHouse",
	5984: "CouchDB",
	8086: "InfluxDB",
	7474: "Neo4j",
	389: "LDAP",
	636: "LDAP",
}

deny contains {"message": message, "path": rule.path} if {
	some rule in network.open
	not network.is_everything(rule)
	some port, service in _ports
	network.includes(rule, port)
	message := sprintf("%s opens port %d (%s) to %s", [rule.name, port, service, rule.value])
}
