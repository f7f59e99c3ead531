# METADATA
# title: Media left the organisation without a certificate of their wiping
# description: Once a medium is with a recycler or lessor, the certificate is all that proves what happened to the data, to an auditor as well as to those whose data they are.
# related_resources: [{ref: "https://csrc.nist.gov/pubs/sp/800/88/r2/final"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-09]
#   controls: {cwe: [CWE-1059], nist-800-53: ["MP-6(1)", SR-12], cis-v8: ["3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: policy, text: "Ask whoever wiped it for the certificate with the serial number of the medium, and enter `certificate` and `media_serial`."}
package rearguard.decommissioning.sanitisation_without_certificate

import data.rearguard.lib.assets
import data.rearguard.lib.sanitisation

deny contains {"message": message, "path": array.concat(record.path, ["certificate"])} if {
	some record in sanitisation.records
	_needs_proof
	count(object.get(record.value, "certificate", {})) == 0
	assets.expects("decommission.sanitization.certificate")
	message := sprintf("%s of %s (%s data, leaves the organisation) has no certificate", [sanitisation.name(record), assets.title, sanitisation.classification])
}

deny contains {"message": message, "path": array.concat(record.path, ["media_serial"])} if {
	some record in sanitisation.records
	_needs_proof
	count(record.media) > 1
	message := sprintf("%s of %s does not say which of its %d media it is of", [sanitisation.name(record), assets.title, count(record.media)])
}

_needs_proof if {
	sanitisation.leaves_control
	sanitisation.classification in {"confidential", "restricted"}
}

subject contains record.path if {
	some record in sanitisation.records
	_needs_proof
}
