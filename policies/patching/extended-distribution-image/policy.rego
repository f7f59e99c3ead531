# METADATA
# title: Image of a distribution with paid support only
# description: The maker publishes fixes for subscribers alone. An image from a public registry gets none of them, unless the build or the host attaches a subscription.
# custom:
#   severity: medium
#   precision: high
#   kinds: [dockerfile, compose, kubernetes-workload, github-workflow]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-01, PU-10]
#   controls: {cwe: [CWE-1104], attack: [T1190, T1068], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move to a release in standard support, or waive this with the contract as the reason."}
package rearguard.patching.extended_distribution_image

import data.rearguard.lib.eol
import data.rearguard.lib.eol_images

deny contains {"message": message, "path": path, "text": fact.text} if {
	some fact in eol_images.facts
	fact.family == "distribution"
	said := eol.extended(fact.product, fact.version)
	path := fact.path
	not path in _ended
	message := sprintf("image %s: %s", [fact.image, said])
}

# What the image is there for has ended: its successor stands on another release.
_ended contains fact.path if {
	some fact in eol_images.facts
	eol.ended(fact.product, fact.version)
}

subject contains fact.path if {
	some fact in eol_images.facts
	fact.family == "distribution"
}
