# METADATA
# title: Search collection is reachable from the internet
# description: A network policy that allows access from public networks leaves only the data access policy between everybody and the collection.
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_opensearchserverless_security_policy, "AWS::OpenSearchServerless::SecurityPolicy"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `AllowFromPublic` to false and name the endpoints of your networks in `SourceVPCEs`.}
package rearguard.access_control.search_collection_public

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key == "AllowFromPublic"
	scalar.value == true
	scalar.path[1] == "aws_opensearchserverless_security_policy"
	message := "the network policy allows access from public networks"
}

# Templates hold the policy as a text of JSON.
deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	regex.match(`"AllowFromPublic"\s*:\s*true`, scalar.value)
	input.Resources[scalar.path[1]].Type == "AWS::OpenSearchServerless::SecurityPolicy"
	message := "the network policy allows access from public networks"
}
