# METADATA
# title: Replication reads MongoDB without signing in
# description: A database that gives itself to the replication without a password gives itself to everybody in reach.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_dms_endpoint, "AWS::DMS::Endpoint"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `auth_type = "password"`.}
package rearguard.access_control.dms_mongodb_without_password

import data.rearguard.lib.cloud

_values := {"no"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_dms_endpoint")
	fact := cloud.get(resource, "mongodb_settings.auth_type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s does not sign in to MongoDB: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_dms_endpoint")
