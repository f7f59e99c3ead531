# METADATA
# title: Asset being decommissioned without a day when it is gone
# description: Half switched off is where assets are forgotten, for they are left out of patching but not yet out of the firewall. A decommissioning without a date never becomes overdue.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-03]
#   controls: {cwe: [CWE-672], nist-800-53: [SA-22, CM-8], cis-v8: ["1.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Enter the day by which it is to be gone as `plan.decommission_by`."}
package rearguard.decommissioning.decommissioning_without_date

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["plan", "decommission_by"]} if {
	input.status == "decommissioning"
	assets.absent(["plan", "decommission_by"])
	assets.expects("plan.decommission_by")
	message := sprintf("%s is being decommissioned, and nothing says by when", [assets.title])
}

subject contains [] if input.status == "decommissioning"
