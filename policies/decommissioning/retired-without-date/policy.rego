# METADATA
# title: Asset out of use without the date
# description: Nobody can tell whether what still points to an asset was left over yesterday or years ago, and whether its time limits have passed, unless the inventory says since when it is out of use.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [integrity]
#   aliases: [DL-02]
#   controls: {cwe: [CWE-1059], nist-800-53: ["CM-8(1)"], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Enter the day on which it was taken out of use (`decommission.retired_on`), and the day on which it left or was destroyed (`decommission.disposed_on`)."}
package rearguard.decommissioning.retired_without_date

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["decommission", "retired_on"]} if {
	input.status == "retired"
	assets.left_on == ""
	assets.absent(["decommission", "retired_on"])
	assets.expects("decommission.retired_on")
	message := sprintf("%s is retired, and nothing says since when", [assets.title])
}

deny contains {"message": message, "path": ["decommission", "disposed_on"]} if {
	input.status == "disposed"
	assets.absent(["decommission", "disposed_on"])
	not "disposed" in _dated_steps
	_says_when
	message := sprintf("%s is disposed of, and nothing says since when", [assets.title])
}

# A list with one column of dates has the date of disposal there.
_says_when if assets.expects("decommission.disposed_on")

_says_when if {
	assets.stated("decommission.retired_on")
	assets.absent(["decommission", "retired_on"])
}

_dated_steps := {step.to | some step in assets.list(["history"]); is_string(step.at)}

subject contains [] if assets.gone
