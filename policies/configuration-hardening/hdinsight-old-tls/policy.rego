# METADATA
# title: HDInsight cluster accepts old TLS versions
# description: TLS 1.0 and 1.1 have known weaknesses and are retired. Clients of today all speak 1.2.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_hdinsight_hadoop_cluster,
#     azurerm_hdinsight_hbase_cluster,
#     azurerm_hdinsight_spark_cluster,
#     azurerm_hdinsight_kafka_cluster,
#     azurerm_hdinsight_interactive_query_cluster,
#     Microsoft.HDInsight/clusters,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `tls_min_version` to 1.2."}
package rearguard.configuration_hardening.hdinsight_old_tls

import data.rearguard.lib.cloud

_types := {
	"azurerm_hdinsight_hadoop_cluster",
	"azurerm_hdinsight_hbase_cluster",
	"azurerm_hdinsight_spark_cluster",
	"azurerm_hdinsight_kafka_cluster",
	"azurerm_hdinsight_interactive_query_cluster",
}

_values := {"1.0", "1.1"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "tls_min_version")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
