# METADATA
# title: Workflow uses a version of an action that is switched off
# description: GitHub refuses this version, or its owner has given it up and mends no more faults in it. The job fails, or runs old code with the token of the repository.
# related_resources: [{ref: "https://github.blog/changelog/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [github-workflow, github-action]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-1104], attack: [T1195.001], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move to a version that is supported."}
package rearguard.patching.retired_action

import data.rearguard.lib.github

# The versions that no longer work, and since when.
_refused := {
	"actions/upload-artifact": {"versions": `^v[123](?:\.|$)`, "since": "2025-01-30"},
	"actions/download-artifact": {"versions": `^v[123](?:\.|$)`, "since": "2025-01-30"},
	"actions/cache": {"versions": `^v[12](?:$|\.)`, "since": "2025-03-01"},
}

# What its owner has archived.
_archived := {
	"actions/create-release", "actions/upload-release-asset", "actions/setup-ruby", "actions/setup-elixir", "actions/setup-haskell",
	"actions-rs/toolchain", "actions-rs/cargo", "actions-rs/clippy-check", "actions-rs/audit-check",
}

deny contains {"message": message, "path": use.path} if {
	some use in github.uses
	parts := split(use.text, "@")
	refused := _refused[lower(parts[0])]
	regex.match(refused.versions, parts[1])
	message := sprintf("%s is refused by GitHub since %s", [use.text, refused.since])
}

deny contains {"message": message, "path": use.path} if {
	some use in github.uses
	lower(split(use.text, "@")[0]) in _archived
	message := sprintf("%s is archived by its owner", [use.text])
}

subject contains use.path if some use in github.uses
