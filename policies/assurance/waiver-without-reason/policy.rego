# METADATA
# title: Exception of a scanner gives no reason
# description: Nobody can tell whether the flaw cannot be reached, was tolerated for a week, or was in the way. Without a reason it is never taken back.
# related_resources: [{ref: "https://trivy.dev/latest/docs/configuration/filtering/"}, {ref: "https://google.github.io/osv-scanner/configuration/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [yaml, toml, json, xml]
#   impact: [confidentiality, integrity, availability]
#   aliases: [RA-04]
#   controls: {cwe: [CWE-1059], nist-800-53: [CA-5, RA-7], cis-v8: ["7.2"], samm: [O-EM-3-A]}
#   countermeasure: {kind: accept, text: "Write who accepts it and why, and until when."}
package rearguard.assurance.waiver_without_reason

import data.rearguard.lib.waivers

deny contains {"message": message, "path": waiver.path} if {
	some waiver in waivers.all
	trim_space(waiver.reason) == ""
	message := sprintf("the exception for %s gives no reason", [waiver.id])
}

subject contains waiver.path if some waiver in waivers.all
