# METADATA
# title: Output of a template shows a secret
# description: Outputs are kept in the history of deployments, where everybody who may read the resource group sees them, and stay there after the key was changed.
# related_resources: [{ref: "https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-outputs-should-not-contain-secrets"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [arm-template]
#   impact: [confidentiality]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-532, CWE-200], attack: [T1552], nist-800-53: [SC-28], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Remove the output. Let whoever needs the key read it from the resource, or put it into a key vault."}
package rearguard.data_protection.azure_output_shows_secret

deny contains {"message": message, "path": path} if {
	some name, output in input.outputs
	startswith(output.value, "[")
	_tells(output.value)
	path := ["outputs", name, "value"]
	message := sprintf("the output %s shows a secret", [name])
}

# Functions that list keys, connection strings, signatures or credentials.
_tells(value) if regex.match(`\blist([a-z]*keys|[a-z]*secrets|connectionstrings|credentials?|accountsas|servicesas)\(`, lower(value))

# What was given as a secret, in JSON and in Bicep.
_tells(value) if {
	some name in _secure
	contains(lower(value), sprintf("parameters('%s')", [lower(name)]))
}

_tells(value) if {
	some name in _secure
	value == sprintf("[%s]", [name])
}

_tells(value) if {
	some name in _secure
	contains(value, sprintf("${%s}", [name]))
}

_secure contains name if {
	some name, parameter in input.parameters
	startswith(lower(parameter.type), "secure")
}
