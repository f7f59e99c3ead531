# METADATA
# title: Exception of a scanner has expired
# description: Somebody accepted the flaw until this day. From now on scanners report it again, or, where they ignore the date, it is hidden although nobody accepts it any more.
# related_resources: [{ref: "https://trivy.dev/latest/docs/configuration/filtering/"}, {ref: "https://google.github.io/osv-scanner/configuration/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [yaml, toml, json, xml]
#   impact: [confidentiality, integrity, availability]
#   aliases: [RA-04]
#   controls: {cwe: [CWE-1059], nist-800-53: [CA-5, RA-7], cis-v8: ["7.2"], samm: [O-EM-3-A]}
#   countermeasure: {kind: accept, text: "Mend the flaw and remove the entry, or accept it anew with a reason and a day."}
package rearguard.assurance.waiver_expired

import data.rearguard.lib.waivers

deny contains {"message": message, "path": waiver.until_path} if {
	some waiver in waivers.all
	regex.match(`^\d{4}-\d{2}-\d{2}`, waiver.until)
	substring(waiver.until, 0, 10) < data.context.as_of
	message := sprintf("the exception for %s ended on %s", [waiver.id, substring(waiver.until, 0, 10)])
}

subject contains waiver.path if some waiver in waivers.all
