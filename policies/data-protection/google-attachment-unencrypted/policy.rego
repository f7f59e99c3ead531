# METADATA
# title: Line to Google Cloud is not encrypted
# description: The line runs through rooms and devices of others.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [google_compute_interconnect_attachment]
#   impact: [confidentiality]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use `IPSEC`, or MACsec on the interconnect."}
package rearguard.data_protection.google_attachment_unencrypted

import data.rearguard.lib.cloud

_values := {"none"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_compute_interconnect_attachment")
	fact := cloud.get(resource, "encryption")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is not encrypted: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_compute_interconnect_attachment")
