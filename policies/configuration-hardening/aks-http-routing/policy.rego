# METADATA
# title: Cluster uses the HTTP routing add-on
# description: The add-on was meant for trials, gives every service a public name without TLS, and is retired.
# related_resources: [{ref: "https://learn.microsoft.com/azure/aks/http-application-routing"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_kubernetes_cluster, azure_rm_aks, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Turn the add-on off and use the application routing add-on or an ingress controller of your own."}
package rearguard.configuration_hardening.aks_http_routing

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.get(resource, "http_application_routing_enabled")
	cloud.on(fact)
	message := sprintf("%s uses the HTTP routing add-on: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
