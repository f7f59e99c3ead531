# METADATA
# title: SQL Server of a machine listens to the Internet
# description: The database is found by scans and its logins are guessed day and night.
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_mssql_virtual_machine, Microsoft.SqlVirtualMachine/sqlVirtualMachines]
#   impact: [confidentiality]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `sql_connectivity_type = \"PRIVATE\"`."}
package rearguard.access_control.azure_sql_machine_public

import data.rearguard.lib.cloud

_values := {"public"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_mssql_virtual_machine")
	fact := cloud.get(resource, "sql_connectivity_type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s listens to the Internet: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_mssql_virtual_machine")
