# METADATA
# title: Database proxy takes connections without TLS
# description: Applications talk to the proxy over the network; without TLS their passwords and queries can be read there.
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_db_proxy, "AWS::RDS::DBProxy", module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `require_tls = true`."}
package rearguard.data_protection.database_proxy_without_tls

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_db_proxy")
	fact := cloud.get(resource, "require_tls")
	cloud.off(fact)
	message := sprintf("%s does not ask for TLS: %s", [resource.name, cloud.says(fact)])
}
