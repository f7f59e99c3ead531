# METADATA
# title: Dependabot may run code of the dependencies it looks at
# description: "`insecure-external-code-execution: allow` lets a manifest run code while Dependabot resolves versions. That code can reach the credentials of the private registries in this file."
# related_resources: [{ref: "https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference"}]
# custom:
#   severity: high
#   kinds: [dependabot]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-829], attack: [T1195.001], nist-800-53: [SR-3, CM-7], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove the setting or write `deny`.}
package rearguard.access_control.dependabot_runs_foreign_code

deny contains {"message": message, "path": path} if {
	some index, update in input.updates
	update["insecure-external-code-execution"] == "allow"
	path := ["updates", index, "insecure-external-code-execution"]
	message := sprintf("updates of %s may run code of dependencies", [object.get(update, "package-ecosystem", "this ecosystem")])
}
