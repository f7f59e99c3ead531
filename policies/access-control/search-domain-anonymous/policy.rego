# METADATA
# title: Search domain lets everybody in without signing in
# description: Whoever reaches the domain has the rights of its anonymous role.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_opensearch_domain, "AWS::OpenSearchService::Domain", module]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `anonymous_auth_enabled` to false once users can sign in."}
package rearguard.access_control.search_domain_anonymous

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_opensearch_domain")
	fact := cloud.get(resource, "advanced_security_options.anonymous_auth_enabled")
	cloud.on(fact)
	message := sprintf("%s asks nobody who they are: %s", [resource.name, cloud.says(fact)])
}
