# METADATA
# title: Snapshots of the database do not take its tags
# description: Rules about who may restore, keep or delete go by tags; a snapshot without them escapes these rules.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_neptune_cluster,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::Neptune::DBCluster",
#     module,
#     rds_instance,
#     rds_cluster,
#   ]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `copy_tags_to_snapshot = true`."}
package rearguard.data_protection.database_tags_not_copied

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_db_instance", "aws_rds_cluster", "aws_neptune_cluster"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "copy_tags_to_snapshot")
	cloud.off(fact)
	message := sprintf("%s does not copy its tags to snapshots: %s", [resource.name, cloud.says(fact)])
}
