# METADATA
# title: Step of a decommissioning left out without a reason
# description: That a step does not apply is a claim like any other. Without a reason nobody can tell it from a step that was skipped.
# custom:
#   severity: low
#   precision: medium
#   kinds: [inventory-asset]
#   impact: [integrity]
#   aliases: [DL-12]
#   controls: {cwe: [CWE-1059], nist-800-53: ["CM-8(1)"], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Write why the step does not apply, such as `not_applicable: never had a certificate`."}
package rearguard.decommissioning.checklist_exemption_without_reason

import data.rearguard.lib.asset_checklist
import data.rearguard.lib.assets

deny contains {"message": message, "path": step.path} if {
	assets.gone
	some step in asset_checklist.steps
	reason := input.decommission.checklist[step.name].not_applicable
	lower(trim_space(reason)) in {"", "yes", "true", "n/a", "na", "-", "not applicable", "no aplica"}
	message := sprintf("the %s is said not to apply to %s, and not why", [asset_checklist.label(step.name), assets.title])
}

subject contains [] if assets.gone
