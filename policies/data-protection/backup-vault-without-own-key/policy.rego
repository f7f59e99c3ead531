# METADATA
# title: Backup vault has no customer-managed key
# description: Backups outlive the systems they come from. A key of its own keeps access to them apart from access to the account.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_backup_vault, "AWS::Backup::BackupVault", backup_vault]
#   impact: [confidentiality]
#   aliases: [DP-02, DP-10]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_arn`.}
package rearguard.data_protection.backup_vault_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_backup_vault")
	fact := cloud.get(resource, "kms_key_arn")
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_backup_vault")
