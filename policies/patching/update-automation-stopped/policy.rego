# METADATA
# title: Automation of updates is told not to update
# description: The configuration is there, so everybody believes that fixes arrive, and it turns them off or leaves every dependency out. Fixes of known flaws do not come.
# related_resources: [{ref: "https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference"}, {ref: "https://docs.renovatebot.com/configuration-options/#vulnerabilityalerts"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [dependabot, json]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-13]
#   controls: {cwe: [CWE-1395], attack: [T1195.001], nist-800-53: ["SI-2(2)", SI-5], cis-v8: ["7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Leave out single versions that break something, and let fixes through."}
package rearguard.patching.update_automation_stopped

# Without versions and sorts of updates an entry leaves out security updates as well.
deny contains {"message": message, "path": ["updates", index, "ignore", place, "dependency-name"]} if {
	some index, update in input.updates
	some place, left_out in update.ignore
	left_out["dependency-name"] == "*"
	not left_out.versions
	not left_out["update-types"]
	message := sprintf("every update of %s is left out", [update["package-ecosystem"]])
}

deny contains {"message": "Renovate is turned off", "path": ["enabled"]} if {
	_is_renovate
	input.enabled == false
}

deny contains {"message": "Renovate proposes no fixes of known flaws", "path": ["vulnerabilityAlerts", "enabled"]} if {
	_is_renovate
	input.vulnerabilityAlerts.enabled == false
}

_is_renovate if regex.match(`(?:^|/)\.?renovate[^/]*$`, data.document.path)

subject contains ["updates", index] if some index, _ in input.updates
