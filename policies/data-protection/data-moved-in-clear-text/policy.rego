# METADATA
# title: Data is moved in clear text
# description: What is copied between stores or partners crosses the network readable and can be changed on the way.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_datasync_location_object_storage,
#     aws_datasync_location_hdfs,
#     aws_dms_endpoint,
#     aws_transfer_connector,
#     aws_glue_connection,
#     aws_cloudformation_stack,
#     aws_cloudformation_stack_set,
#     "AWS::DataSync::LocationObjectStorage",
#     "AWS::DataSync::LocationHDFS",
#     "AWS::DMS::Endpoint",
#     "AWS::Transfer::Connector",
#     "AWS::Glue::Connection",
#     "AWS::CloudFormation::Stack",
#     "AWS::CloudFormation::StackSet",
#     cloudformation,
#     cloudformation_stack_set,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set the property to a protocol with encryption."}
package rearguard.data_protection.data_moved_in_clear_text

import data.rearguard.lib.cloud

_clear := [
	["aws_datasync_location_object_storage", "server_protocol", {"HTTP"}],
	["aws_datasync_location_hdfs", "qop_configuration.data_transfer_protection", {"DISABLED", "AUTHENTICATION", "INTEGRITY"}],
	["aws_dms_endpoint", "kafka_settings.security_protocol", {"plaintext"}],
	["aws_transfer_connector", "as2_config.encryption_algorithm", {"NONE"}],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property, values] in _clear
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s moves data in clear text: %s", [resource.name, cloud.says(fact)])
}

# A connection to a database asks for TLS only where it says so.
deny contains {"message": message, "path": fact.path} if {
	some connection in cloud.resources("aws_glue_connection")
	not cloud.missing(cloud.get(connection, "connection_properties.JDBC_CONNECTION_URL"))
	fact := cloud.get(connection, "connection_properties.JDBC_ENFORCE_SSL")
	cloud.off(fact)
	message := sprintf("%s reads its database in clear text: %s", [connection.name, cloud.says(fact)])
}

# Whoever changes a template on its way makes what they like.
deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_cloudformation_stack", "aws_cloudformation_stack_set"]
	some stack in cloud.resources(type)
	fact := cloud.get(stack, "template_url")
	startswith(fact.value, "http://")
	message := sprintf("%s fetches its template in clear text: %s", [stack.name, cloud.says(fact)])
}
