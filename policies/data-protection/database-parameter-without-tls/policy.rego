# METADATA
# title: Database parameter lets clients in without TLS
# description: The parameter that makes the server refuse clear text is turned off, so a client that forgets to ask for TLS sends passwords and data in clear text.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_parameter_group,
#     aws_rds_cluster_parameter_group,
#     aws_docdb_cluster_parameter_group,
#     aws_redshift_parameter_group,
#     "AWS::RDS::DBParameterGroup",
#     "AWS::RDS::DBClusterParameterGroup",
#     "AWS::DocDB::DBClusterParameterGroup",
#     "AWS::Redshift::ClusterParameterGroup",
#     rds_instance_param_group,
#     rds_param_group,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Turn the parameter on.}
package rearguard.data_protection.database_parameter_without_tls

import data.rearguard.lib.cloud
import data.rearguard.lib.parameters

deny contains {"message": message, "path": parameter.path} if {
	some parameter in parameters.stated
	parameter.name in {"rds.force_ssl", "require_secure_transport", "tls", "require_ssl", "ssl"}
	parameter.value in {"0", "off", "false", "disabled"}
	message := sprintf("%s lets clients in without TLS: %s is %s", [parameter.group, parameter.name, parameter.value])
}

# Groups of the first family let clear text in unless they say otherwise.
deny contains {"message": message, "path": group.path} if {
	some group in cloud.resources("aws_redshift_parameter_group")
	cloud.is_one_of(cloud.any(group, ["family", "parameter_group_family"]), {"redshift-1.0"})
	list := cloud.get(group, "parameter")
	list.state != "unknown"
	stated := [block | some block in cloud.blocks(group, "parameter"); _may_be_tls(cloud.get(block, "name"))]
	count(stated) == 0
	message := sprintf("%s lets clients in without TLS: require_ssl is not set", [group.name])
}

_may_be_tls(name) if name.state == "unknown"

_may_be_tls(name) if name.value == "require_ssl"
