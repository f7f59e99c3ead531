# METADATA
# title: Managed database engine has paid support only
# description: Standard support for this version is over. The provider mends only the worst faults now, and charges for each hour.
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, arm-template, deployment-manager]
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_rds_global_cluster,
#     aws_elasticache_cluster,
#     aws_elasticache_replication_group,
#     aws_mq_broker,
#     aws_opensearch_domain,
#     aws_docdb_cluster,
#     aws_neptune_cluster,
#     aws_msk_cluster,
#     google_sql_database_instance,
#     azurerm_postgresql_server,
#     azurerm_postgresql_flexible_server,
#     azurerm_mysql_server,
#     azurerm_mysql_flexible_server,
#     azurerm_mariadb_server,
#     azurerm_redis_cache,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::RDS::GlobalCluster",
#     "AWS::ElastiCache::CacheCluster",
#     "AWS::ElastiCache::ReplicationGroup",
#     "AWS::AmazonMQ::Broker",
#     "AWS::OpenSearchService::Domain",
#     "AWS::DocDB::DBCluster",
#     "AWS::Neptune::DBCluster",
#     "AWS::MSK::Cluster",
#     module,
#     Microsoft.DBforPostgreSQL/servers,
#     Microsoft.DBforPostgreSQL/flexibleServers,
#     Microsoft.DBforMySQL/servers,
#     Microsoft.DBforMySQL/flexibleServers,
#     Microsoft.DBforMariaDB/servers,
#     Microsoft.Cache/redis,
#     Microsoft.Cache/Redis,
#     sqladmin.instance,
#     rds_instance,
#     rds_cluster,
#     azure_rm_postgresqlserver,
#     azure_rm_postgresqlflexibleserver,
#     azure_rm_mysqlserver,
#     azure_rm_mysqlflexibleserver,
#     azure_rm_mariadbserver,
#     gcp_sql_instance,
#     elasticache,
#     mq_broker,
#     msk_cluster,
#     opensearch,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-03, PU-10]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Plan the upgrade of the engine, try it on a copy, and set the version."}
package rearguard.patching.extended_database_engine

import data.rearguard.lib.eol
import data.rearguard.lib.eol_services

deny contains {"message": message, "path": one.path} if {
	some one in eol_services.engines
	said := eol.extended(one.product, one.version)
	message := sprintf("%s: %s", [one.name, said])
}

subject contains one.path if some one in eol_services.engines

# Google keeps versions that their makers gave up, for a fee.
deny contains {"message": message, "path": one.path} if {
	some one in eol_services.google_databases
	said := eol.ended(one.product, one.version)
	message := sprintf("%s runs what its makers gave up: %s", [one.name, said])
}

subject contains one.path if some one in eol_services.google_databases
