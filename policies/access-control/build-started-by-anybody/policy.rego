# METADATA
# title: Build runs the pull requests of anybody
# description: A pull request from a stranger changes what the build runs, and the build has its role, its secrets and often the right to publish.
# custom:
#   severity: high
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_codebuild_webhook, aws_codepipeline_webhook, "AWS::CodePipeline::Webhook"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284, CWE-829], attack: [T1195.002, T1199], nist-800-53: [AC-3, CM-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Build pull requests of known accounts only, with a filter on `ACTOR_ACCOUNT_ID` from start to end, or ask for a comment first in `pull_request_build_policy`."}
package rearguard.access_control.build_started_by_anybody

import data.rearguard.lib.cloud

deny contains {"message": message, "path": webhook.path} if {
	some webhook in cloud.resources("aws_codebuild_webhook")
	cloud.missing(cloud.get(webhook, "filter_group"))
	not _asks_first(webhook)
	message := sprintf("%s starts the build for everything that happens", [webhook.name])
}

deny contains {"message": message, "path": event.path} if {
	some webhook in cloud.resources("aws_codebuild_webhook")
	not _asks_first(webhook)
	some group in cloud.blocks(webhook, "filter_group")
	some event in _patterns(group, "EVENT")
	regex.match(`PULL_REQUEST_(?:CREATED|UPDATED|REOPENED)`, event.value)
	count(_patterns(group, "ACTOR_ACCOUNT_ID")) == 0
	message := sprintf("%s starts the build for pull requests of anybody", [webhook.name])
}

# The patterns of the filters of a kind in a group, all of which have to match.
_patterns(group, kind) := [pattern |
	some filter in cloud.blocks(group, "filter")
	cloud.is_one_of(cloud.get(filter, "type"), {kind})
	pattern := cloud.get(filter, "pattern")
]

# A comment of somebody with rights to the repository comes first.
_asks_first(webhook) if {
	some policy in cloud.blocks(webhook, "pull_request_build_policy")
	not cloud.is_one_of(cloud.get(policy, "requires_comment_approval"), {"DISABLED"})
}

# A pipeline may be started by whoever knows the address.
deny contains {"message": message, "path": fact.path} if {
	some webhook in cloud.resources("aws_codepipeline_webhook")
	fact := cloud.get(webhook, "authentication")
	cloud.is_one_of(fact, {"UNAUTHENTICATED"})
	message := sprintf("%s starts the pipeline for everybody: %s", [webhook.name, cloud.says(fact)])
}
