# METADATA
# title: Database proxy writes statements to its log
# description: The log shows what applications send to the database, with the data and secrets in it, to whoever may read logs.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_db_proxy, "AWS::RDS::DBProxy", module]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-532], attack: [T1552.001, T1530], nist-800-53: [AU-13, SC-28], cis-v8: ["3.11", "8.2"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Turn `debug_logging` on for the hour of an investigation only."}
package rearguard.exposure.database_proxy_logs_statements

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_db_proxy")
	fact := cloud.get(resource, "debug_logging")
	cloud.on(fact)
	message := sprintf("%s writes statements to its log: %s", [resource.name, cloud.says(fact)])
}
