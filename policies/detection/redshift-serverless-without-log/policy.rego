# METADATA
# title: Redshift namespace exports no logs
# description: Without the connection and user activity logs nobody can tell who read which tables.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_redshiftserverless_namespace, "AWS::RedshiftServerless::Namespace"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `log_exports` to `connectionlog`, `userlog` and `useractivitylog`."}
package rearguard.detection.redshift_serverless_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_redshiftserverless_namespace")
	fact := cloud.get(resource, "log_exports")
	cloud.missing(fact)
	message := sprintf("%s exports no logs: %s", [resource.name, cloud.says(fact)])
}
