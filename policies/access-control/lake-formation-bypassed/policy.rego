# METADATA
# title: Lake Formation leaves access to IAM
# description: The principal `IAM_ALLOWED_PRINCIPALS` is everybody whom any IAM policy lets use Glue; the permissions of the lake, down to rows and columns, then have no effect.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_lakeformation_data_lake_settings,
#     aws_lakeformation_permissions,
#     "AWS::LakeFormation::DataLakeSettings",
#     "AWS::LakeFormation::Permissions",
#   ]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Grant to named principals, and leave the defaults for new databases and tables empty."}
package rearguard.access_control.lake_formation_bypassed

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some settings in cloud.resources("aws_lakeformation_data_lake_settings")
	some list in ["create_database_default_permissions", "create_table_default_permissions"]
	some grant in cloud.blocks(settings, list)
	fact := cloud.get(grant, "principal")
	cloud.is_one_of(fact, {"IAM_ALLOWED_PRINCIPALS"})
	message := sprintf("%s leaves access to IAM: %s", [settings.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some grant in cloud.resources("aws_lakeformation_permissions")
	fact := cloud.get(grant, "principal")
	cloud.is_one_of(fact, {"IAM_ALLOWED_PRINCIPALS"})
	message := sprintf("%s leaves access to IAM: %s", [grant.name, cloud.says(fact)])
}
