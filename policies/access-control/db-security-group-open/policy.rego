# METADATA
# title: Database security group lets everybody in
# description: Database security groups of the old kind filter by address; one for everybody leaves only the password.
# custom:
#   severity: critical
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_db_security_group,
#     aws_redshift_security_group,
#     aws_elasticache_security_group,
#     "AWS::RDS::DBSecurityGroup",
#     "AWS::RDS::DBSecurityGroupIngress",
#     "AWS::Redshift::ClusterSecurityGroupIngress",
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the networks that need the database.}
package rearguard.access_control.db_security_group_open

import data.rearguard.lib.cloud
import data.rearguard.lib.network

deny contains {"message": message, "path": path} if {
	some type in ["aws_db_security_group", "aws_redshift_security_group"]
	some group in cloud.resources(type)
	some block in cloud.blocks(group, "ingress")
	cloud.is_one_of(cloud.get(block, "cidr"), network.everybody)
	path := array.concat(block.path, ["cidr"])
	message := sprintf("%s lets everybody in", [group.name])
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::RDS::DBSecurityGroup"
	some index, rule in body.Properties.DBSecurityGroupIngress
	rule.CIDRIP in network.everybody
	path := ["Resources", name, "Properties", "DBSecurityGroupIngress", index, "CIDRIP"]
	message := sprintf("%s lets everybody in", [name])
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type in {"AWS::RDS::DBSecurityGroup", "AWS::RDS::DBSecurityGroupIngress", "AWS::Redshift::ClusterSecurityGroupIngress"}
	some keys in [["DBSecurityGroupIngress", "CIDRIP"], ["CIDRIP"]]
	object.get(body, array.concat(["Properties"], keys), "") in network.everybody
	path := array.concat(["Resources", name, "Properties"], keys)
	message := sprintf("%s lets everybody in", [name])
}
