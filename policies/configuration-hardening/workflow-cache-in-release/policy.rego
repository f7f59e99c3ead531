# METADATA
# title: Release is built from a cache that other runs may write
# description: Caches are shared between the workflows of a branch. A run that an attacker influences can leave files there, which a later release then ships as its own.
# custom:
#   severity: low
#   precision: low
#   kinds: [github-workflow]
#   impact: [integrity]
#   controls: {cwe: [CWE-349], attack: [T1195.002], nist-800-53: [SI-7, SR-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Build releases without caches.}
package rearguard.configuration_hardening.workflow_cache_in_release

import data.rearguard.lib.github

deny contains {"message": message, "path": step.path} if {
	_is_release
	some step in github.steps
	_uses_cache(step)
	message := sprintf("%s takes files from a shared cache into a release", [github.name(step)])
}

_is_release if "release" in github.events

_is_release if {
	count(input["on"].push.tags) > 0
	not input["on"].push.branches
}

_uses_cache(step) if github.uses_action(step, "actions/cache")

_uses_cache(step) if {
	regex.match(`^actions/setup-(?:node|python|java|go|dotnet)@`, step.value.uses)
	is_string(step.value["with"].cache)
}
