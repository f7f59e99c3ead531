# METADATA
# title: WorkSpaces user volume is not encrypted
# description: The user volume holds the documents of a person, in clear text unless encryption is chosen when the workspace is created.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_workspaces_workspace, "AWS::WorkSpaces::Workspace"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `user_volume_encryption_enabled = true` and `volume_encryption_key`.}
package rearguard.data_protection.workspaces_user_volume_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_workspaces_workspace")
	fact := cloud.get(resource, "user_volume_encryption_enabled")
	cloud.off(fact)
	message := sprintf("%s leaves its user volume unencrypted: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_workspaces_workspace")
