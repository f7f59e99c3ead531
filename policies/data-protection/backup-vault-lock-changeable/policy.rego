# METADATA
# title: Lock of the backup vault can be taken off
# description: "In governance mode whoever holds enough rights removes the lock, then the backups: what ransomware does first."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_backup_vault_lock_configuration, aws_backup_vault, "AWS::Backup::BackupVault"]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `changeable_for_days`; after that time the lock is fixed."}
package rearguard.data_protection.backup_vault_lock_changeable

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_backup_vault_lock_configuration")
	fact := cloud.get(resource, "changeable_for_days")
	cloud.missing(fact)
	message := sprintf("%s can be taken off: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some vault in cloud.resources("aws_backup_vault")
	vault.format == "cloudformation"
	not cloud.missing(cloud.get(vault, "lock"))
	fact := cloud.get(vault, "lock.changeable_for_days")
	cloud.missing(fact)
	message := sprintf("%s can be taken off: %s", [vault.name, cloud.says(fact)])
}
