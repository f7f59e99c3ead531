# METADATA
# title: Parameter for a secret is a plain text
# description: "The values of plain parameters are kept with the deployment and shown to everybody who may read its history. Those of secure parameters are neither kept nor shown."
# related_resources: [{ref: "https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-secure-secrets-in-parameters"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [arm-template]
#   impact: [confidentiality]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-312, CWE-200], attack: [T1552], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Make the type `securestring`, or write `@secure()` above the parameter."}
package rearguard.exposure.azure_secret_parameter_shown

deny contains {"message": message, "path": path} if {
	some name, parameter in input.parameters
	lower(parameter.type) in {"string", "string?", "object"}
	regex.match(_secret, name)
	not parameter.allowedValues
	path := ["parameters", name]
	message := sprintf("the parameter %s is for a secret and its value is shown: type is %s", [name, parameter.type])
}

# Names that end in what is secret; what tells where a secret is ends in something else.
_secret := `(?i)(?:password|passwd|pwd|passphrase|passwordorkey|secretvalue|apikey|accesskey|accountkey|privatekey|sharedkey|connectionstring|sastoken|accesstoken|bearertoken|apitoken|authtoken|secret)$`

subject contains ["parameters", name] if some name, _ in input.parameters
