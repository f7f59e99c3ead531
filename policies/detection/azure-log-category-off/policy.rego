# METADATA
# title: Diagnostic setting leaves a category of logs out
# description: A setting names the category and turns it off, so what it would tell of reads, changes and logins is lost.
# related_resources: [{ref: "https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_monitor_diagnostic_setting, Microsoft.Insights/diagnosticSettings]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Turn the category on, or leave it out where it holds nothing of use."}
package rearguard.detection.azure_log_category_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some setting in cloud.resources("azurerm_monitor_diagnostic_setting")
	some log in cloud.blocks(setting, "log")
	fact := cloud.get(log, "enabled")
	cloud.turned_off(fact)
	message := sprintf("%s leaves a category of logs out: %s", [setting.name, cloud.says(fact)])
}

subject contains setting.path if some setting in cloud.resources("azurerm_monitor_diagnostic_setting")
