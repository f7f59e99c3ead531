# METADATA
# title: AlloyDB accepts connections without TLS
# description: Passwords and data go over the network in clear text. The instance refuses them unless it is told otherwise.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [google_alloydb_instance]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `ssl_mode` to `ENCRYPTED_ONLY`."}
package rearguard.data_protection.alloydb_without_tls

import data.rearguard.lib.cloud

_values := {"ALLOW_UNENCRYPTED_AND_ENCRYPTED"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_alloydb_instance")
	fact := cloud.get(resource, "client_connection_config.ssl_config.ssl_mode")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts connections without TLS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_alloydb_instance")
