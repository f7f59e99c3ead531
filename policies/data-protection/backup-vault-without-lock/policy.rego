# METADATA
# title: Backups may be deleted by whoever gets an administrator's rights
# description: Extortionists delete backups before they encrypt. A lock keeps them for their time, against administrators too.
# related_resources: [{ref: "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html"}]
# custom:
#   severity: medium
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_backup_vault, "AWS::Backup::BackupVault"]
#   impact: [availability]
#   aliases: [DP-10]
#   controls: {cwe: [CWE-693], attack: [T1490], nist-800-53: ["CP-9(8)", "CP-9(3)"], cis-v8: ["11.3", "11.4"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Add `aws_backup_vault_lock_configuration`, or copy to a vault of another account that has one."}
package rearguard.data_protection.backup_vault_without_lock

import data.rearguard.lib.cloud

deny contains {"message": message, "path": vault.path} if {
	some vault in cloud.resources("aws_backup_vault")
	cloud.missing(cloud.get(vault, "lock"))
	not cloud.companion("aws_backup_vault_lock_configuration", "backup_vault_name", vault)
	message := sprintf("backups in %s have no lock", [vault.name])
}

subject contains vault.path if some vault in cloud.resources("aws_backup_vault")
