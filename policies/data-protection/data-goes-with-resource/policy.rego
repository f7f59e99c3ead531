# METADATA
# title: Data is deleted together with its resource
# description: Without the switch, what still holds data cannot be destroyed; with it, one wrong plan takes the data along.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform]
#   resources: [
#     aws_s3_bucket,
#     aws_ecr_repository,
#     aws_route53_zone,
#     aws_backup_vault,
#     aws_athena_database,
#     aws_athena_workgroup,
#     aws_fsx_windows_file_system,
#     aws_fsx_lustre_file_system,
#     aws_fsx_openzfs_file_system,
#   ]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], attack: [T1485], nist-800-53: [CP-9, SI-12], cis-v8: ["11.3"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Leave the switch out, and empty what is to go by hand."}
package rearguard.data_protection.data_goes_with_resource

import data.rearguard.lib.cloud

_properties := {
	"aws_s3_bucket": "force_destroy",
	"aws_ecr_repository": "force_delete",
	"aws_route53_zone": "force_destroy",
	"aws_backup_vault": "force_destroy",
	"aws_athena_database": "force_destroy",
	"aws_athena_workgroup": "force_destroy",
	"aws_fsx_windows_file_system": "skip_final_backup",
	"aws_fsx_lustre_file_system": "skip_final_backup",
	"aws_fsx_openzfs_file_system": "skip_final_backup",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.on(fact)
	message := sprintf("%s takes its data along when it is destroyed: %s", [resource.name, cloud.says(fact)])
}
