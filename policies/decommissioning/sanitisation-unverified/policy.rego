# METADATA
# title: Wiping of media that nobody checked
# description: Wiping tools fail on bad sectors, lose a disk of a batch or stop half way, and still the box is ticked. Verification says that the technique completed, validation that this is enough for the data that were there.
# related_resources: [{ref: "https://csrc.nist.gov/pubs/sp/800/88/r2/final"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-09]
#   controls: {cwe: [CWE-1059], nist-800-53: ["MP-6(1)", AC-5], cis-v8: ["3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: policy, text: "Have a second person check the result and enter `verification`; for confidential data have somebody accept it and enter `validation`."}
package rearguard.decommissioning.sanitisation_unverified

import data.rearguard.lib.assets
import data.rearguard.lib.sanitisation

deny contains {"message": message, "path": array.concat(record.path, ["verification"])} if {
	some record in _wiped
	_is_unverified(record.value)
	message := sprintf("%s of %s states no result of a verification", [sanitisation.name(record), assets.title])
}

deny contains {"message": message, "path": array.concat(record.path, ["validation"])} if {
	some record in _wiped
	sanitisation.classification in {"confidential", "restricted"}
	object.get(record.value, ["validation", "by"], "absent") == "absent"
	assets.expects("decommission.sanitization.validation")
	message := sprintf("%s of %s (%s data) was validated by nobody", [sanitisation.name(record), assets.title, sanitisation.classification])
}

_is_unverified(record) if {
	object.get(record, ["verification", "result"], "absent") == "absent"
	assets.expects("decommission.sanitization.verification.result")
}

# A list may have columns for the person and the day alone.
_is_unverified(record) if {
	count(object.get(record, "verification", {})) == 0
	assets.stated("decommission.sanitization.verification")
}

_wiped := {record |
	some record in sanitisation.records
	sanitisation.says_how(record)
	object.get(record.value, "method", "") != "none_required"
}

subject contains record.path if some record in _wiped
