# METADATA
# title: Replication endpoint takes no TLS
# description: Whole tables travel between the database and the replication in clear text.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_dms_endpoint, "AWS::DMS::Endpoint", dms_endpoint]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `ssl_mode` to `verify-full`.}
package rearguard.data_protection.dms_endpoint_in_clear_text

import data.rearguard.lib.cloud

# Engines that speak their own protocol over the network; the others are services of the cloud.
_engines := {"mysql", "mariadb", "postgres", "oracle", "sqlserver", "sybase", "db2", "docdb", "mongodb", "aurora", "aurora-postgresql"}

deny contains {"message": message, "path": fact.path} if {
	some endpoint in cloud.resources("aws_dms_endpoint")
	cloud.is_one_of(cloud.get(endpoint, "engine_name"), _engines)
	fact := cloud.get(endpoint, "ssl_mode")
	cloud.other_than(fact, {"require", "verify-ca", "verify-full"})
	message := sprintf("%s connects without TLS: %s", [endpoint.name, cloud.says(fact)])
}
