# METADATA
# title: Tool that builds or deploys gets no more fixes
# description: The version named is the newest that may be used, and its makers no longer mend it. Flaws in what holds the keys to everything stay open, and providers and modules stop working with it.
# related_resources: [{ref: "https://endoflife.date"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [terraform, github-workflow, ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   aliases: [PU-17]
#   controls: {cwe: [CWE-1104], attack: [T1195.001], nist-800-53: [SA-22], cis-v8: ["2.2"], samm: [O-EM-1-B]}
#   countermeasure: {kind: patch, text: "Raise the constraint to a supported version."}
package rearguard.patching.ended_toolchain

import data.rearguard.lib.ansible
import data.rearguard.lib.eol
import data.rearguard.lib.github

deny contains {"message": message, "path": place.path} if {
	some place in _pinned
	message := eol.ended(place.product, place.version)
}

# A constraint without room above: `1.3.7`, `= 1.3.7`, `~> 1.3.0`.
_pinned contains {"product": "terraform", "version": version, "path": ["terraform", index, "required_version"]} if {
	some index, settings in input.terraform
	version := _highest(settings.required_version)
}

_pinned contains {"product": "terraform", "version": version, "path": path} if {
	some step in github.steps
	startswith(step.value.uses, "hashicorp/setup-terraform@")
	version := _highest(sprintf("%v", [step.value["with"].terraform_version]))
	path := array.concat(step.path, ["with", "terraform_version"])
}

_pinned contains {"product": "ansible-core", "version": version, "path": path} if {
	some call in ansible.calls
	call.module == "pip"
	call.arguments.name in {"ansible-core", "ansible-base"}
	version := _highest(sprintf("%v", [call.arguments.version]))
	path := ansible.path_of(call, "version")
}

_pinned contains {"product": "ansible-core", "version": version, "path": script.path} if {
	some script in github.scripts
	version := regex.find_all_string_submatch_n(`\bansible-core\s*(?:==|~=)\s*([0-9]+\.[0-9]+)`, script.text, 1)[0][1]
}

_highest(constraint) := regex.find_all_string_submatch_n(`^\s*(?:=\s*|==\s*|~>\s*)?v?([0-9]+\.[0-9]+)\.[0-9*x]+\s*$`, constraint, 1)[0][1]
