# METADATA
# title: EFS file system has no customer-managed key
# description: With the key that AWS manages, nobody can restrict, audit or revoke the use of the key apart from access to the files.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_efs_file_system, "AWS::EFS::FileSystem", module, efs]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_id` to a customer-managed key.}
package rearguard.data_protection.efs_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_efs_file_system")
	fact := cloud.get(resource, "kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_efs_file_system")
