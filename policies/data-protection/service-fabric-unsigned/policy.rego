# METADATA
# title: Service Fabric nodes talk in clear text
# description: Messages between nodes can be read and changed by whoever is on their network.
# custom:
#   severity: high
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_service_fabric_cluster, Microsoft.ServiceFabric/clusters]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `ClusterProtectionLevel` to `EncryptAndSign` in the section `Security`."}
package rearguard.data_protection.service_fabric_unsigned

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("azurerm_service_fabric_cluster")
	some settings in cloud.blocks(cluster, "fabric_settings")
	cloud.is_one_of(cloud.get(settings, "name"), {"Security"})
	fact := cloud.get(settings, "parameters.ClusterProtectionLevel")
	cloud.other_than(fact, {"EncryptAndSign"})
	message := sprintf("%s does not encrypt between its nodes: %s", [cluster.name, cloud.says(fact)])
}

deny contains {"message": message, "path": cluster.path} if {
	some cluster in cloud.resources("azurerm_service_fabric_cluster")
	cloud.missing(cloud.get(cluster, "fabric_settings"))
	message := sprintf("%s does not encrypt between its nodes: fabric_settings is not set", [cluster.name])
}
