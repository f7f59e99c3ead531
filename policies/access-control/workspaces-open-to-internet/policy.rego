# METADATA
# title: Desktops may be reached from every address
# description: A stolen password is then enough to sit down at the desktop, from anywhere.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_workspaces_ip_group]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the addresses that people work from."}
package rearguard.access_control.workspaces_open_to_internet

import data.rearguard.lib.cloud

deny contains {"message": message, "path": source.path} if {
	some group in cloud.resources("aws_workspaces_ip_group")
	some rule in cloud.blocks(group, "rules")
	source := cloud.get(rule, "source")
	cloud.is_one_of(source, {"0.0.0.0/0"})
	message := sprintf("%s lets every address reach the desktops", [group.name])
}
