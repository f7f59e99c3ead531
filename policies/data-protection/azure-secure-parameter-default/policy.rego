# METADATA
# title: Secure parameter of a template has a value in the file
# description: A parameter is declared secure so that nobody sees its value; a default stands in the file for everybody who reads it, and is taken wherever nobody gives another.
# related_resources: [{ref: "https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#security-recommendations-for-parameters"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [arm-template]
#   secret: true
#   impact: [confidentiality, integrity]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-798, CWE-1188], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Remove the default, and give the value from a key vault when the template is deployed."}
package rearguard.data_protection.azure_secure_parameter_default

deny contains {"message": message, "path": path} if {
	some name, parameter in input.parameters
	startswith(lower(parameter.type), "secure")
	_is_told(parameter.defaultValue)
	path := ["parameters", name, "defaultValue"]
	message := sprintf("the secure parameter %s has its value in the file", [name])
}

# An expression such as `newGuid()` gives another value each time.
_is_told(value) if {
	is_string(value)
	value != ""
	not startswith(value, "[")
}

_is_told(value) if {
	is_object(value)
	count(value) > 0
}

subject contains ["parameters", name] if {
	some name, parameter in input.parameters
	startswith(lower(parameter.type), "secure")
}
