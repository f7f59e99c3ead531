# METADATA
# title: Redshift cluster keeps no audit log
# description: Without the audit log nobody can tell who logged in and what was asked.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_redshift_cluster, "AWS::Redshift::Cluster", module, redshift]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `aws_redshift_logging` or the `logging` block.}
package rearguard.detection.redshift_without_audit_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("aws_redshift_cluster")
	fact := cloud.get(cluster, "logging")
	cloud.missing(fact)
	not cloud.companion("aws_redshift_logging", "cluster_identifier", cluster)
	message := sprintf("%s keeps no audit log", [cluster.name])
}

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("aws_redshift_cluster")
	fact := cloud.get(cluster, "logging.enable")
	cloud.turned_off(fact)
	message := sprintf("%s keeps no audit log: %s", [cluster.name, cloud.says(fact)])
}
