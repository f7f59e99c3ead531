# METADATA
# title: Image of a language runtime that gets no more fixes
# description: The interpreter, virtual machine or standard library in this image is no longer mended. What is found in it from now on can be used against the program for good.
# custom:
#   severity: high
#   precision: high
#   kinds: [dockerfile, compose, kubernetes-workload, github-workflow]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-02]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2", "16.5"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move to a supported version of the runtime."}
package rearguard.patching.ended_language_image

import data.rearguard.lib.eol
import data.rearguard.lib.eol_images

deny contains {"message": message, "path": place.path, "text": place.text, "related": place.related} if {
	some said in {one.said | some one in _ended}
	place := eol_images.together({one.fact | some one in _ended; one.said == said})
	message := sprintf("image %s: %s", [place.image, said])
}

_ended contains {"said": said, "fact": fact} if {
	some fact in eol_images.facts
	fact.family == "language"
	said := eol.ended(fact.product, fact.version)
}

subject contains fact.path if {
	some fact in eol_images.facts
	fact.family == "language"
}
