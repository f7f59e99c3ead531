# METADATA
# title: EFS file system is not encrypted
# description: Files on a shared file system often hold more than their owners remember. Encryption can only be chosen when the file system is created.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_efs_file_system, "AWS::EFS::FileSystem", module, efs]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `encrypted = true`.}
package rearguard.data_protection.efs_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_efs_file_system")
	fact := cloud.get(resource, "encrypted")
	cloud.off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_efs_file_system")
