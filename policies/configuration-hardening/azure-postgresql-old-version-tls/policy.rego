# METADATA
# title: Settings of TLS leave old versions open
# description: The database accepts TLS 1.0 and 1.1 unless a version is stated; both have known weaknesses.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_mariadb_server, Microsoft.DBforMariaDB/servers]
#   impact: [confidentiality, integrity]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `ssl_minimal_tls_version_enforced` to `TLS1_2`."}
package rearguard.configuration_hardening.azure_postgresql_old_version_tls

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_mariadb_server")
	fact := cloud.get(resource, "ssl_minimal_tls_version_enforced")
	cloud.missing(fact)
	message := sprintf("%s states no version of TLS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_mariadb_server")
