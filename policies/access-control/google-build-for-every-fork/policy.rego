# METADATA
# title: Build runs for requests of strangers
# description: Whoever opens a pull request runs code with the account of the build.
# custom:
#   severity: high
#   precision: medium
#   kinds: [terraform]
#   resources: [google_cloudbuild_trigger]
#   impact: [confidentiality, integrity]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `comment_control = \"COMMENTS_ENABLED_FOR_EXTERNAL_CONTRIBUTORS_ONLY\"`."}
package rearguard.access_control.google_build_for_every_fork

import data.rearguard.lib.cloud

_stated := [
	["google_cloudbuild_trigger", "github.pull_request", "comment_control", ["COMMENTS_DISABLED"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s builds requests of strangers: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_cloudbuild_trigger")
