# METADATA
# title: Inventory in another encoding than UTF-8
# description: Nothing in a file says which of the old encodings it is in, so letters with accents may be read as others. Names that are read wrongly match nothing, and what is retired under them is not found.
# related_resources: [{ref: "https://www.rfc-editor.org/rfc/rfc3629"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [inventory-doubt]
#   impact: [integrity]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Save the file as UTF-8; spreadsheets call it `CSV UTF-8`."}
package rearguard.assurance.inventory_not_utf_8

deny contains {"message": input.message, "path": []} if input.topic == "encoding"

subject contains [] if input.topic == "encoding"
