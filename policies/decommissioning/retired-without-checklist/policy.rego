# METADATA
# title: Asset out of use without any checklist
# description: Nothing says what was done about its names, addresses, accounts and backups. Perhaps everything was, but nobody can show it.
# custom:
#   severity: low
#   precision: low
#   kinds: [inventory-asset]
#   impact: [integrity]
#   aliases: [DL-12]
#   controls: {cwe: [CWE-1059], nist-800-53: ["CM-8(1)", AC-2], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Enter under `decommission.checklist` for each step the day on which it was done, or `not_applicable` with the reason."}
package rearguard.decommissioning.retired_without_checklist

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["decommission", "checklist"]} if {
	assets.gone
	assets.in_own_model
	assets.absent(["decommission", "checklist"])
	message := sprintf("%s is %s without a checklist", [assets.title, assets.since])
}

subject contains [] if assets.gone
