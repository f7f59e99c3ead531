# METADATA
# title: Organisation shares the bill only
# description: "Without all features there are no policies above the accounts: nothing keeps an administrator of one account from turning off its trail or leaving the region."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_organizations_organization, "AWS::Organizations::Organization"]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `feature_set = \"ALL\"`."}
package rearguard.access_control.organization_billing_only

import data.rearguard.lib.cloud

_values := {"CONSOLIDATED_BILLING"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_organizations_organization")
	fact := cloud.get(resource, "feature_set")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s has no policies above its accounts: %s", [resource.name, cloud.says(fact)])
}
