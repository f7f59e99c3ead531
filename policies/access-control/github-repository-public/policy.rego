# METADATA
# title: Repository is public
# description: Everybody may read a public repository, its history and whatever was committed by mistake.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [github_repository, "AWS::CodeStar::GitHubRepository"]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Make the repository private, or say in a waiver that it is meant to be public."}
package rearguard.access_control.github_repository_public

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::CodeStar::GitHubRepository"
	object.get(body.Properties, "IsPrivate", false) in {false, "false"}
	path := ["Resources", name, "Properties", "IsPrivate"]
	message := sprintf("%s is public", [name])
}

deny contains {"message": message, "path": fact.path} if {
	some repository in cloud.resources("github_repository")
	fact := cloud.get(repository, "visibility")
	_is_public(repository, fact)
	message := sprintf("%s is public: %s", [repository.name, cloud.says(fact)])
}

_is_public(_, fact) if cloud.is_one_of(fact, {"public"})

_is_public(repository, fact) if {
	cloud.missing(fact)
	cloud.off(cloud.get(repository, "private"))
}
