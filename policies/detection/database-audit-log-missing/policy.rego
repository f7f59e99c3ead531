# METADATA
# title: Database does not export its audit log
# description: Without the audit log nobody can tell who read or changed the data.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_docdb_cluster, aws_neptune_cluster, "AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `audit` to the exported logs and turn auditing on in the parameter group.}
package rearguard.detection.database_audit_log_missing

import data.rearguard.lib.cloud

_properties := {"aws_docdb_cluster": "enabled_cloudwatch_logs_exports", "aws_neptune_cluster": "enable_cloudwatch_logs_exports"}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some database in cloud.resources(type)
	fact := cloud.get(database, property)
	_lacks_audit(fact)
	message := sprintf("%s does not export its audit log: %s", [database.name, cloud.says(fact)])
}

_lacks_audit(fact) if cloud.missing(fact)

_lacks_audit(fact) if {
	fact.state == "known"
	values := fact.value
	not "audit" in values
}
