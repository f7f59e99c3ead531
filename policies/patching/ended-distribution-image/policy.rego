# METADATA
# title: Image of a distribution that gets no more fixes
# description: Faults found in its libraries and tools stay open in every image built on it, and its package sources are often gone as well. Scanners lose sight of them too, because nobody lists new faults for it.
# custom:
#   severity: high
#   precision: high
#   kinds: [dockerfile, compose, kubernetes-workload, github-workflow]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-01]
#   controls: {cwe: [CWE-1104], attack: [T1190, T1068], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move to a release of the distribution that is supported, and rebuild."}
package rearguard.patching.ended_distribution_image

import data.rearguard.lib.eol
import data.rearguard.lib.eol_images

deny contains {"message": message, "path": place.path, "text": place.text, "related": place.related} if {
	some said in {one.said | some one in _ended}
	place := eol_images.together({one.fact | some one in _ended; one.said == said})
	message := sprintf("image %s: %s", [place.image, said])
}

_ended contains {"said": said, "fact": fact} if {
	some fact in eol_images.facts
	fact.family == "distribution"
	said := eol.ended(fact.product, fact.version)
}

subject contains fact.path if {
	some fact in eol_images.facts
	fact.family == "distribution"
}
