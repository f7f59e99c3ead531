# METADATA
# title: Role gives out long sessions
# description: Credentials of a session work until they end, also in the hands of a thief; nobody can take back a single one.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_role, aws_rolesanywhere_profile, "AWS::IAM::Role", "AWS::RolesAnywhere::Profile", iam_role]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-613], attack: [T1550.001], nist-800-53: [AC-12, IA-5], cis-v8: ["6.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `max_session_duration` to what a task needs; 3600 is the default."}
#   parameters: {seconds: {default: 14400, description: longest session in seconds}}
package rearguard.access_control.role_session_long

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in [["aws_iam_role", "max_session_duration"], ["aws_rolesanywhere_profile", "duration_seconds"]]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_above(fact, data.parameters.role_session_long.seconds)
	message := sprintf("%s gives out long sessions: %s", [resource.name, cloud.says(fact)])
}
