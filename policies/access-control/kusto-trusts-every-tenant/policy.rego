# METADATA
# title: Cluster trusts every tenant
# description: Identities of every organisation may ask for access; only the permissions of each database stand between.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_kusto_cluster,
#     Microsoft.Kusto/clusters,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "List the tenants that need it."}
package rearguard.access_control.kusto_trusts_every_tenant

import data.rearguard.lib.cloud

_values := {"*"}

deny contains {"message": message, "path": text.path} if {
	some resource in cloud.resources("azurerm_kusto_cluster")
	some text in cloud.texts(cloud.get(resource, "trusted_external_tenants"))
	lower(text.value) in _values
	message := sprintf("%s trusts every tenant: %s", [resource.name, text.value])
}

# A template lists them as objects.
deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kusto_cluster")
	some tenant in cloud.blocks(resource, "trusted_tenant")
	fact := cloud.get(tenant, "value")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s trusts every tenant: %s", [resource.name, fact.value])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kusto_cluster")
