# METADATA
# title: Address of the front door keeps clear text
# description: "Without HTTPS for the custom domain, or with an old version, everything can be read and changed on the way."
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_cdn_frontdoor_custom_domain, Microsoft.Cdn/profiles/customDomains]
#   impact: [confidentiality, integrity]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `tls.minimum_tls_version` to `TLS12`."}
package rearguard.configuration_hardening.cdn_domain_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some domain in cloud.resources("azurerm_cdn_frontdoor_custom_domain")
	fact := cloud.get(domain, "tls.minimum_tls_version")
	cloud.is_one_of(fact, {"TLS10"})
	message := sprintf("%s accepts TLS before 1.2: %s", [domain.name, cloud.says(fact)])
}
