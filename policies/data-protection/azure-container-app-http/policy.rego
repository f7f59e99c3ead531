# METADATA
# title: Container app serves unencrypted HTTP
# description: Whoever sits between the client and the app reads and changes what they say, sessions and passwords included.
# related_resources: [{ref: "https://learn.microsoft.com/azure/container-apps/ingress-overview"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_container_app, Microsoft.App/containerApps]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319, CWE-327], attack: [T1040, T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Remove `allow_insecure_connections`, so that clients are sent to HTTPS."}
package rearguard.data_protection.azure_container_app_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_container_app")
	fact := cloud.get(resource, "ingress.allow_insecure_connections")
	cloud.on(fact)
	message := sprintf("%s serves unencrypted HTTP: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_container_app")
