# METADATA
# title: EFS file system is not backed up
# description: A mistake or an intruder deletes the files for good; the file system itself keeps no versions.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_efs_backup_policy, aws_efs_file_system, "AWS::EFS::FileSystem", module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set the status of the backup policy to `ENABLED`."}
package rearguard.data_protection.efs_without_backup

import data.rearguard.lib.cloud

_values := {"DISABLED"}

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_efs_backup_policy", "aws_efs_file_system"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "backup_policy.status")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is not backed up: %s", [resource.name, cloud.says(fact)])
}
