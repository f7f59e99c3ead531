# METADATA
# title: Conditional access is not enforced
# description: A policy that is switched off, or only reports, asks nobody for a second factor.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [azuread_conditional_access_policy]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `state = \"enabled\"`."}
package rearguard.access_control.entra_conditional_access_off

import data.rearguard.lib.cloud

_values := {"disabled", "enabledForReportingButNotEnforced"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azuread_conditional_access_policy")
	fact := cloud.get(resource, "state")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is not enforced: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azuread_conditional_access_policy")
