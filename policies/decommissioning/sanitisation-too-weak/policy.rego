# METADATA
# title: Media wiped less thoroughly than their data ask for
# description: Clearing hides data from ordinary tools, purging from laboratories, and only destruction ends the matter. How much is needed follows from how sensitive the data are and from whether the medium leaves the organisation.
# related_resources: [{ref: "https://csrc.nist.gov/pubs/sp/800/88/r2/final"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-07]
#   controls: {cwe: [CWE-226], attack: [T1005], nist-800-53: [MP-6, "MP-6(1)", SR-12], cis-v8: ["3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: remove, text: "Wipe it again with a method that is strong enough before it leaves. If it has left, treat that as an incident."}
#   parameters: {staying: {default: {public: none_required, internal: clear, confidential: clear, restricted: purge}, description: the weakest method for media that stay}, leaving: {default: {public: clear, internal: purge, confidential: purge, restricted: destroy}, description: the weakest method for media that leave}}
package rearguard.decommissioning.sanitisation_too_weak

import data.rearguard.lib.assets
import data.rearguard.lib.sanitisation

deny contains {"message": message, "path": array.concat(record.path, ["method"])} if {
	some record in sanitisation.records
	method := record.value.method
	required := _required[sanitisation.classification]
	sanitisation.rank[method] < sanitisation.rank[required]
	not _is_vouched_for(record)
	message := sprintf("%s of %s is %s, but %s data that %s need %s", [sanitisation.name(record), assets.title, method, sanitisation.classification, _fate, required])
}

_required := data.parameters.sanitisation_too_weak.leaving if sanitisation.leaves_control

else := data.parameters.sanitisation_too_weak.staying

_fate := "leave the organisation" if sanitisation.leaves_control

else := "stay in the organisation"

# In place of destruction: purged, with a certificate, and the data owner has agreed.
_is_vouched_for(record) if {
	record.value.method == "purge"
	is_string(record.value.certificate.id)
	by := record.value.validation.by
	by == object.get(input, "data_owner", by)
}

subject contains record.path if some record in sanitisation.records
