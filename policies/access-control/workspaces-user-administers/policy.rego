# METADATA
# title: Users administer their virtual desktops
# description: Whoever administers a desktop can turn off what protects it, and so can every program that its user is talked into starting.
# related_resources: [{ref: "https://docs.aws.amazon.com/workspaces/latest/adminguide/update-directory-details.html"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_workspaces_directory]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1078.003, T1562.001], nist-800-53: [AC-6, "AC-6(5)", CM-11], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `user_enabled_as_local_administrator` to false.}
package rearguard.access_control.workspaces_user_administers

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some directory in cloud.resources("aws_workspaces_directory")
	fact := cloud.get(directory, "workspace_creation_properties.user_enabled_as_local_administrator")
	cloud.on(fact)
	message := sprintf("%s lets users administer their desktops: %s", [directory.name, cloud.says(fact)])
}
