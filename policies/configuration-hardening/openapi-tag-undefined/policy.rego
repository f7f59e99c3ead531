# METADATA
# title: Tag is not defined
# description: "Gateways and documentation group operations by tags, some grant access by them. A tag that the list does not hold is a typing mistake or a group that nobody looks after."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#tag-object"}]
# custom:
#   severity: info
#   precision: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add the tag to `tags` of the description, or correct its name."}
package rearguard.configuration_hardening.openapi_tag_undefined

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	count(_known) > 0
	some operation in openapi_objects.operations
	some index, tag in operation.value.tags
	not tag in _known
	path := array.concat(operation.path, ["tags", index])
	message := sprintf("the tag %v is not defined", [tag])
}

_known := {tag.name | some tag in input.tags}
