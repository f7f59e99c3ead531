# METADATA
# title: Somebody is made owner
# description: Owners may do everything and give it to others. Few should be, and not for daily work.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [azurerm_role_assignment]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give a role with the rights that are needed.}
package rearguard.access_control.azure_owner_assignment

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some assignment in cloud.resources("azurerm_role_assignment")
	fact := cloud.get(assignment, "role_definition_name")
	cloud.is_one_of(fact, {"Owner", "User Access Administrator"})
	message := sprintf("%s gives the role %s", [assignment.name, fact.value])
}
