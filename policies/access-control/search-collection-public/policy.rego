# METADATA
# title: Search collection is on the public network
# description: Only its data policy and the secrets of its users stand between the collection and the internet.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_opensearchserverless_security_policy, "AWS::OpenSearchServerless::SecurityPolicy"]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `AllowFromPublic` to false, and name the VPC endpoints in `SourceVPCEs`."}
package rearguard.access_control.search_collection_public

import data.rearguard.lib.cloud

deny contains {"message": message, "path": policy.path} if {
	some resource in cloud.resources("aws_opensearchserverless_security_policy")
	cloud.is_one_of(cloud.get(resource, "type"), {"network"})
	policy := cloud.get(resource, "policy")
	some statement in _statements(resource)
	statement.AllowFromPublic == true
	message := sprintf("%s lets everybody reach the collection", [resource.name])
}

# In Terraform a text that was parsed, in templates a text.
_statements(resource) := resource.value.policy__json

_statements(resource) := json.unmarshal(resource.value.Policy)
