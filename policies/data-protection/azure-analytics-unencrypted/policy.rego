# METADATA
# title: Analytics service does not encrypt its data
# description: Disks and caches of the service, and what its nodes send to each other, stay in clear text unless encryption is turned on.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_kusto_cluster,
#     azurerm_synapse_sql_pool,
#     Microsoft.Kusto/clusters,
#     azurerm_hdinsight_hadoop_cluster,
#     azurerm_hdinsight_hbase_cluster,
#     azurerm_hdinsight_interactive_query_cluster,
#     azurerm_hdinsight_kafka_cluster,
#     azurerm_hdinsight_spark_cluster,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Turn on the encryption at rest and in transit."}
package rearguard.data_protection.azure_analytics_unencrypted

import data.rearguard.lib.cloud

_properties := {
	"azurerm_kusto_cluster": ["disk_encryption_enabled", "enable_disk_encryption"],
	"azurerm_synapse_sql_pool": ["data_encrypted"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, names)
	cloud.off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

_clusters := {
	"azurerm_hdinsight_hadoop_cluster",
	"azurerm_hdinsight_hbase_cluster",
	"azurerm_hdinsight_interactive_query_cluster",
	"azurerm_hdinsight_kafka_cluster",
	"azurerm_hdinsight_spark_cluster",
}

# Nodes of a cluster send the data to each other.
deny contains {"message": message, "path": fact.path} if {
	some type in _clusters
	some cluster in cloud.resources(type)
	fact := cloud.get(cluster, "encryption_in_transit_enabled")
	cloud.off(fact)
	message := sprintf("%s sends data between its nodes in clear text: %s", [cluster.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in object.keys(_properties) | _clusters
	some resource in cloud.resources(type)
}
