# METADATA
# title: Application gateway accepts old TLS versions
# description: TLS 1.0 and 1.1 have known weaknesses and are retired. Clients of today all speak 1.2.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_application_gateway, azure_rm_appgateway, Microsoft.Network/applicationGateways]
#   impact: [confidentiality, integrity]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `ssl_policy.min_protocol_version` to `TLSv1_2`, or use a policy of 2022."}
package rearguard.configuration_hardening.application_gateway_old_tls

import data.rearguard.lib.cloud

_values := {"TLSv1_0", "TLSv1_1", "AppGwSslPolicy20150501", "AppGwSslPolicy20170401", "tls_v1_0", "tls_v1_1", "ssl_policy20150501", "ssl_policy20170401"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_application_gateway")
	fact := cloud.any(resource, ["ssl_policy.min_protocol_version", "ssl_policy.policy_name"])
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_application_gateway")
