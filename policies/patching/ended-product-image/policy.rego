# METADATA
# title: Image of a server that gets no more fixes
# description: A database, broker, web server or the like listens for others, and this version of it is no longer mended. Published faults of it can be used for good.
# custom:
#   severity: high
#   precision: high
#   kinds: [dockerfile, compose, kubernetes-workload, github-workflow]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-02]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move to a supported version; read its notes on how to carry the data over."}
package rearguard.patching.ended_product_image

import data.rearguard.lib.eol
import data.rearguard.lib.eol_images

deny contains {"message": message, "path": place.path, "text": place.text, "related": place.related} if {
	some said in {one.said | some one in _ended}
	place := eol_images.together({one.fact | some one in _ended; one.said == said})
	message := sprintf("image %s: %s", [place.image, said])
}

_ended contains {"said": said, "fact": fact} if {
	some fact in eol_images.facts
	fact.family == "product"
	said := eol.ended(fact.product, fact.version)
}

subject contains fact.path if {
	some fact in eol_images.facts
	fact.family == "product"
}
