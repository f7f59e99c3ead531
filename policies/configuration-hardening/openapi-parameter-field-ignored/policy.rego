# METADATA
# title: Field of a parameter is ignored where it stands
# description: "Some fields mean something only in some places. Elsewhere tools ignore them, and the value is read in another way than the description says: what one reader takes for one value is three for the next."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#parameter-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the field, or move the parameter to the place it is meant for."}
package rearguard.configuration_hardening.openapi_parameter_field_ignored

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some parameter in openapi_objects.parameters
	place := parameter.value["in"]
	some key, places in _known
	parameter.value[key] != false
	not place in places
	path := array.concat(parameter.path, [key])
	message := sprintf("%s is ignored for a parameter in %s", [key, place])
}

deny contains {"message": message, "path": path} if {
	some parameter in openapi_objects.parameters
	place := parameter.value["in"]
	style := parameter.value.style
	known := _styles[place]
	not style in known
	path := array.concat(parameter.path, ["style"])
	message := sprintf("there is no style %s for a parameter in %s", [style, place])
}

deny contains {"message": message, "path": path} if {
	some parameter in openapi_objects.parameters
	parameter.value.collectionFormat == "multi"
	place := parameter.value["in"]
	not place in {"query", "formData"}
	path := array.concat(parameter.path, ["collectionFormat"])
	message := sprintf("collectionFormat multi is not for a parameter in %s", [place])
}

# Version 3 reads an empty value only where nothing says how values are written.
deny contains {"message": message, "path": path} if {
	some parameter in openapi_objects.parameters
	openapi_objects.version != "2.0"
	parameter.value.allowEmptyValue == true
	style := parameter.value.style
	style in {"spaceDelimited", "pipeDelimited", "deepObject"}
	path := array.concat(parameter.path, ["allowEmptyValue"])
	message := sprintf("allowEmptyValue is ignored for the style %s", [style])
}

deny contains {"message": message, "path": path} if {
	openapi_objects.version == "2.0"
	some parameter in openapi_objects.parameters
	parameter.value["in"] == "body"
	some key, _ in parameter.value
	not key in {"description", "in", "name", "required", "schema"}
	not startswith(key, "x-")
	path := array.concat(parameter.path, [key])
	message := sprintf("%s is ignored for a body, which has a schema", [key])
}

deny contains {"message": message, "path": path} if {
	openapi_objects.version == "2.0"
	some parameter in openapi_objects.parameters
	parameter.value["in"] != "body"
	parameter.value.schema
	path := array.concat(parameter.path, ["schema"])
	message := "only a body has a schema; elsewhere it is ignored"
}

_known := {"allowEmptyValue": ["query", "formData"], "allowReserved": ["query"]}

_styles := {
	"query": ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
	"path": ["matrix", "label", "simple"],
	"header": ["simple"],
	"cookie": ["form"],
}
