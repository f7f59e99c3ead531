# METADATA
# title: File system is not backed up
# description: A mistake or an intruder deletes the files for good.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_fsx_windows_file_system,
#     aws_fsx_ontap_file_system,
#     aws_fsx_openzfs_file_system,
#     aws_fsx_lustre_file_system,
#     "AWS::FSx::FileSystem",
#   ]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `automatic_backup_retention_days` to at least 7."}
package rearguard.data_protection.file_system_backup_off

import data.rearguard.lib.cloud

_values := {0}

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_fsx_windows_file_system", "aws_fsx_ontap_file_system", "aws_fsx_openzfs_file_system", "aws_fsx_lustre_file_system"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "automatic_backup_retention_days")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s keeps no backups: %s", [resource.name, cloud.says(fact)])
}
