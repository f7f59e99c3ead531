# METADATA
# title: Service Fabric cluster does not ask the directory
# description: "Without the directory clients come in with certificates that nobody revokes, or with nothing."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_service_fabric_cluster, Microsoft.ServiceFabric/clusters]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add an `azure_active_directory` block."}
package rearguard.access_control.service_fabric_without_directory

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_service_fabric_cluster")
	fact := cloud.get(resource, "azure_active_directory.tenant_id")
	cloud.missing(fact)
	message := sprintf("%s does not use the directory for logins: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_service_fabric_cluster")
