# METADATA
# title: Password stands in the file
# description: Everybody who may read the repository, its history or the state of the deployment has the password.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   secret: true
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_docdb_cluster,
#     aws_redshift_cluster,
#     aws_elasticache_replication_group,
#     aws_mq_broker,
#     aws_directory_service_directory,
#     aws_dms_endpoint,
#     aws_secretsmanager_secret_version,
#     aws_opensearch_domain,
#     aws_neptune_cluster,
#     aws_iam_user_login_profile,
#     azurerm_linux_virtual_machine,
#     azurerm_windows_virtual_machine,
#     azurerm_mssql_server,
#     azurerm_mysql_server,
#     azurerm_mysql_flexible_server,
#     azurerm_postgresql_server,
#     azurerm_postgresql_flexible_server,
#     azurerm_sql_server,
#     google_sql_user,
#     google_sql_database_instance,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::Redshift::Cluster",
#     "AWS::ElastiCache::ReplicationGroup",
#     "AWS::AmazonMQ::Broker",
#     "AWS::DMS::Endpoint",
#     "AWS::DirectoryService::MicrosoftAD",
#     "AWS::DirectoryService::SimpleAD",
#     "AWS::SecretsManager::Secret",
#     "AWS::IAM::User",
#     "AWS::AmplifyUIBuilder::Component",
#     "AWS::Amplify::App",
#     "AWS::Amplify::Branch",
#     "AWS::EMR::Cluster",
#     "AWS::OpsWorks::App",
#     "AWS::OpsWorks::Stack",
#     "AWS::Transfer::Server",
#     "AWS::DAX::Cluster",
#     "AWS::KinesisFirehose::DeliveryStream",
#     "AWS::Lambda::Function",
#     rds_instance,
#     rds_cluster,
#     redshift,
#     azure_rm_mysqlserver,
#     azure_rm_postgresqlserver,
#     gcp_sql_instance,
#   ]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Keep the password in a secret store and refer to it, and replace this one."}
package rearguard.exposure.password_in_clear_text


_names := {
	"password", "master_password", "admin_password", "administrator_login_password", "administrator_password", "auth_token", "secret_string", "master_user_password", "root_password",
	"Password", "MasterUserPassword", "AdminPassword", "AuthToken", "SecretString", "SafeModeAdministratorPassword",
}

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.path[0] in {"resource", "Resources"}
	scalar.key in _names
	value := scalar.value
	value != ""
	not contains(value, "${")
	not contains(value, "{{resolve:")
	not input.Parameters[value]
	message := sprintf("%s stands in the file", [scalar.key])
}

# A default of the parameter that the password is taken from.
deny contains {"message": message, "path": path} if {
	some scalar in data.document.scalars
	scalar.key == "Ref"
	some name in array.slice(scalar.path, count(scalar.path) - 2, count(scalar.path) - 1)
	name in _names
	parameter := input.Parameters[scalar.value]
	parameter.Default != ""
	path := ["Parameters", scalar.value, "Default"]
	message := sprintf("the parameter %s for a password has a default", [scalar.value])
}
