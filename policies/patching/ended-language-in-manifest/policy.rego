# METADATA
# title: Project is made for a language version that gets no more fixes
# description: The newest version that the manifest allows is no longer mended by its makers. The program is built, tested and run with known flaws below it.
# related_resources: [{ref: "https://endoflife.date"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [json, toml]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-02]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2", "16.5"], samm: [O-EM-1-B]}
#   countermeasure: {kind: patch, text: "Allow a supported version, test with it, and run it."}
package rearguard.patching.ended_language_in_manifest

import data.rearguard.lib.eol

deny contains {"message": message, "path": place.path} if {
	some place in _places
	version := _highest(place.constraint)
	said := eol.ended(place.product, version)
	message := sprintf("%s allows nothing newer: %s", [place.constraint, said])
}

_places contains {"product": "nodejs", "constraint": input.engines.node, "path": ["engines", "node"]}

_places contains {"product": "php", "constraint": input.require.php, "path": ["require", "php"]}

_places contains {"product": "python", "constraint": input.project["requires-python"], "path": ["project", "requires-python"]}

_places contains {"product": "python", "constraint": input.tool.poetry.dependencies.python, "path": ["tool", "poetry", "dependencies", "python"]}

# Constraints that leave one cycle only: `18`, `18.x`, `~18.2`, `==3.7.*`, `^16.0.0`. A caret
# before a version of Python or PHP leaves all of its major version.
_highest(constraint) := found[0][1] if {
	found := regex.find_all_string_submatch_n(`^\s*(?:=|==|~|~=)?\s*v?([0-9]+(?:\.[0-9]+)?)(?:\.(?:[0-9]+|x|\*))*\s*$`, constraint, 1)
	count(found) > 0
} else := found[0][1] if {
	found := regex.find_all_string_submatch_n(`^\s*\^v?([0-9]{2,})(?:\.[0-9x*]+)*\s*$`, constraint, 1)
}
