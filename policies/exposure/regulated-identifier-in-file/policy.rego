# METADATA
# title: Number of a card, an account or a person stands in the file
# description: Form and check digits are those of a real number, and the name beside it says so. It belongs to somebody, is copied with every clone, and having it here without need breaks the rules of card networks and data protection law.
# related_resources: [{ref: "https://www.pcisecuritystandards.org/document_library/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [csv, json, yaml, env-file, properties, kubernetes-config-map, ansible-inventory]
#   secret: true
#   impact: [confidentiality]
#   aliases: [CI-04]
#   controls: {cwe: [CWE-359], attack: [T1213.003], nist-800-53: [SI-12, AC-22, MP-6], cis-v8: ["3.13"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Use made-up numbers, such as those that payment services publish for tests, and take the file out of the history."}
package rearguard.exposure.regulated_identifier_in_file

import data.rearguard.lib.identifiers
import data.rearguard.lib.secrets

deny contains {"message": message, "path": entry.path} if {
	some entry in secrets.named
	regex.match(`(?i)card|(?:^|_)pan(?:$|_)|credit|tarjeta|iban|account|cuenta|ssn|social|(?:^|_)(?:dni|nif)(?:$|_)|documento|identi`, entry.name)
	what := identifiers.kind(entry.value)
	message := sprintf("%s is by its form %s", [entry.name, what])
}
