# METADATA
# title: Required scheme is not defined
# description: Tools cannot check what is not defined, and leave the operation open or broken.
# custom:
#   severity: high
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Define the scheme, or correct its name."}
package rearguard.access_control.openapi_scheme_undefined

import data.rearguard.lib.openapi

deny contains {"message": message, "path": requirement.path} if {
	some requirement in openapi.requirements
	name := requirement.scheme
	not name in _names
	message := sprintf("the scheme %s is not defined", [requirement.scheme])
}

_names := {scheme.name | some scheme in openapi.schemes}
