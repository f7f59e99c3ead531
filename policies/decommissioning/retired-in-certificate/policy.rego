# METADATA
# title: Certificate still covers a retired name
# description: "As long as the certificate is valid or renewed, whoever holds its key can speak for the name. Renewal that fails because of a dead name also takes the living names of the certificate with it."
# custom:
#   severity: medium
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity]
#   aliases: [DL-30]
#   controls: {cwe: [CWE-324], attack: [T1596.003, T1553], nist-800-53: [SC-17, SC-12], cis-v8: ["3.10"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Take the name out of the certificate, stop its renewal, and revoke what was issued."}
package rearguard.decommissioning.retired_in_certificate

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site == "certificate"
	message := sprintf("the certificate still covers %s", [mention.gone])
	related := mention.related
}
