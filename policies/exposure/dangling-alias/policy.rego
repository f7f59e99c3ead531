# METADATA
# title: Alias points at a name that anybody can claim
# description: "The provider gives this name to whoever asks first, and nothing else in these files speaks of a resource of that name. If it is gone, a stranger who claims it serves pages, sets cookies and passes checks of ownership under your domain."
# related_resources: [{ref: "https://cwe.mitre.org/data/definitions/350.html"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [dns-alias]
#   impact: [confidentiality, integrity]
#   aliases: [DL-29]
#   controls: {cwe: [CWE-350], attack: [T1584.001], nist-800-53: [SC-20, CM-8, RA-5(4)], cis-v8: ["4.9"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove the record, or define (or list in an inventory) the resource it points at."}
package rearguard.exposure.dangling_alias

deny contains {"message": message, "path": []} if {
	input.named == false
	message := sprintf("%s points at %s (%s), and no file names %s", [_record, input.target, input.provider, input.label])
}

subject contains []

_record := input.name if input.name != ""

else := "the record"
