# METADATA
# title: Role trusts tokens made for anybody
# description: "An issuer such as Cognito or Google signs tokens for all its customers. Without a condition on the audience a token that was made for another pool or application is as good as yours."
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_role, "AWS::IAM::Role", iam_role]
#   impact: [confidentiality, integrity]
#   aliases: [AC-03]
#   controls: {cwe: [CWE-284], attack: [T1199, T1078.004], nist-800-53: [AC-3, AC-20], cis-v8: ["6.8", "15.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add a condition on the audience, such as `cognito-identity.amazonaws.com:aud`."}
package rearguard.access_control.role_federation_without_audience

import data.rearguard.lib.iam

_issuers := `^(cognito-identity\.amazonaws\.com|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com)$`

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.property in {"assume_role_policy", "AssumeRolePolicyDocument", "assume_role_policy_document"}
	some principal in statement.principals
	principal.kind == "Federated"
	regex.match(_issuers, principal.value)
	not _names_audience(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s trusts what %s signed for anybody", [statement.owner.name, principal.value])
}

_names_audience(statement) if {
	some _, tests in statement.conditions
	some key, _ in tests
	regex.match(`:(aud|oaud|app_id|iss|sub|sub_type|azp)$|^aws:sourceidentity$`, lower(key))
}
