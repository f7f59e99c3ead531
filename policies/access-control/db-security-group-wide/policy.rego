# METADATA
# title: Database security group lets in a large range
# description: More than 256 public addresses are more than one office or one provider; anybody who rents a machine in the range may try passwords.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_db_security_group,
#     aws_redshift_security_group,
#     "AWS::RDS::DBSecurityGroup",
#     "AWS::RDS::DBSecurityGroupIngress",
#     "AWS::Redshift::ClusterSecurityGroupIngress",
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the addresses of the hosts that need the database, or their security group."}
#   parameters: {length: {default: 24, description: shortest prefix that is narrow enough}}
package rearguard.access_control.db_security_group_wide

import data.rearguard.lib.cloud

deny contains {"message": message, "path": range.path} if {
	some range in _ranges
	value := range.value
	parts := regex.find_all_string_submatch_n(`^[0-9.]+/([0-9]+)$`, value, 1)
	length := to_number(parts[0][1])
	length > 0
	length < data.parameters.db_security_group_wide.length
	not _is_private(value)
	message := sprintf("%s lets in a large range: %s", [range.name, value])
}

_is_private(value) if net.cidr_contains("10.0.0.0/8", value)

_is_private(value) if net.cidr_contains("172.16.0.0/12", value)

_is_private(value) if net.cidr_contains("192.168.0.0/16", value)

_ranges contains {"name": group.name, "value": fact.value, "path": fact.path} if {
	some type in ["aws_db_security_group", "aws_redshift_security_group"]
	some group in cloud.resources(type)
	some block in cloud.blocks(group, "ingress")
	fact := cloud.get(block, "cidr")
}

_ranges contains {"name": name, "value": value, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::RDS::DBSecurityGroup"
	some index, rule in body.Properties.DBSecurityGroupIngress
	value := rule.CIDRIP
	path := ["Resources", name, "Properties", "DBSecurityGroupIngress", index, "CIDRIP"]
}

_ranges contains {"name": name, "value": value, "path": path} if {
	some name, body in input.Resources
	body.Type in {"AWS::RDS::DBSecurityGroup", "AWS::RDS::DBSecurityGroupIngress", "AWS::Redshift::ClusterSecurityGroupIngress"}
	some keys in [["Properties", "DBSecurityGroupIngress", "CIDRIP"], ["Properties", "CIDRIP"]]
	value := object.get(body, keys, "")
	path := array.concat(["Resources", name], keys)
}
