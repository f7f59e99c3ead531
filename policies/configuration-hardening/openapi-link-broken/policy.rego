# METADATA
# title: Link leads to no operation
# description: "Tools that follow links, tests of security among them, end here, and the operation that was meant is never reached."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#link-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name an operation of this description by `operationId`, or by `operationRef`, and by one of the two only."}
package rearguard.configuration_hardening.openapi_link_broken

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some link in openapi_objects.of_type("Link")
	some [key, flaw] in _flaws(link.value)
	path := array.concat(link.path, [key])
	message := sprintf("the link %s", [flaw])
}

_flaws(value) := {["operationId", sprintf("names the operation %v, which is not here", [value.operationId])] |
	id := value.operationId
	not id in _ids
} | {["operationRef", sprintf("refers to %v, which is not here", [value.operationRef])] |
	startswith(value.operationRef, "#")
	not _leads(value)
} | {["operationRef", "names two operations"] |
	value.operationId
	value.operationRef
} | {["operationId", "names no operation"] |
	not value.operationId
	not value.operationRef
}

_leads(value) if openapi_objects.resolve(value.operationRef) != null

_ids := {operation.value.operationId | some operation in openapi_objects.operations}
