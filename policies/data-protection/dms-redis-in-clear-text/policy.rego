# METADATA
# title: Replication writes to Redis in clear text
# description: Records and the password of the cache cross the network readable.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_dms_endpoint, "AWS::DMS::Endpoint"]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `ssl_security_protocol = "ssl-encryption"`.}
package rearguard.data_protection.dms_redis_in_clear_text

import data.rearguard.lib.cloud

_values := {"plaintext"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_dms_endpoint")
	fact := cloud.get(resource, "redis_settings.ssl_security_protocol")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s writes to Redis in clear text: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_dms_endpoint")
