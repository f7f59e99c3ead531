# METADATA
# title: Path has no operation
# description: "A path that describes no operation lets everything through, or nothing, depending on the tool. Often it is left over, or its operations have a typing mistake."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#path-item-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe the operations of the path, or remove it."}
package rearguard.configuration_hardening.openapi_path_without_operation

import data.rearguard.lib.openapi_parameters

deny contains {"message": message, "path": route.path} if {
	some route in openapi_parameters.routes
	not _has_operation(route)
	message := sprintf("%s has no operation", [route.route])
}

_has_operation(route) if {
	some key, _ in route.value
	key in {"$ref", "delete", "get", "head", "options", "patch", "post", "put", "trace"}
}
