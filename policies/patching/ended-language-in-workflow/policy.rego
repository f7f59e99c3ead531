# METADATA
# title: Workflow sets up a language that gets no more fixes
# description: The job builds or tests with a runtime that nobody mends any more, and most likely the program runs on it too. A matrix that also has a supported version is not meant.
# custom:
#   severity: medium
#   precision: high
#   kinds: [github-workflow, github-action]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-02]
#   controls: {cwe: [CWE-1104], attack: [T1195.002], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2", "16.5"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Set up a supported version."}
package rearguard.patching.ended_language_in_workflow

import data.rearguard.lib.eol
import data.rearguard.lib.eol_workflows

# What several jobs set up is moved in one change.
deny contains {"message": message, "path": first[0], "related": related} if {
	some said in {one.said | some one in _ended}
	places := sort({[one.path, one.name, one.version] | some one in _ended; one.said == said})
	first := places[0]
	related := [{"message": "and here", "path": one[0]} | some one in array.slice(places, 1, count(places))]
	message := sprintf("%s sets up %s: %s", [first[1], first[2], said])
}

_ended contains {"said": said, "path": one.path, "name": one.name, "version": one.version} if {
	some one in eol_workflows.languages
	said := eol.ended(one.product, one.version)
}

# The language that an action itself is run by.
deny contains {"message": message, "path": ["runs", "using"], "text": using} if {
	using := input.runs.using
	said := eol.ended("nodejs", trim_prefix(using, "node"))
	message := sprintf("the action runs on %s: %s", [using, said])
}

subject contains one.path if some one in eol_workflows.languages
