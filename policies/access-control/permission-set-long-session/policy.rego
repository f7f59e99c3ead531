# METADATA
# title: Permission set gives out long sessions
# description: Credentials of a session work until they end, also in the hands of a thief; nobody can take back a single one. One hour is the default.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ssoadmin_permission_set, "AWS::SSO::PermissionSet"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-613], attack: [T1550.001], nist-800-53: [AC-12, IA-5], cis-v8: ["6.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `session_duration` to one hour, and let people ask anew."}
#   parameters: {minutes: {default: 60, description: longest session in minutes}}
package rearguard.access_control.permission_set_long_session

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some set in cloud.resources("aws_ssoadmin_permission_set")
	fact := cloud.get(set, "session_duration")
	_minutes(fact.value) > data.parameters.permission_set_long_session.minutes
	message := sprintf("%s gives out long sessions: %s", [set.name, cloud.says(fact)])
}

# Durations of ISO 8601 as the service takes them: PT1H, PT90M, PT1H30M.
_minutes(text) := (60 * _number(parts[0][1])) + _number(parts[0][2]) if {
	parts := regex.find_all_string_submatch_n(`^PT(?:([0-9]+)H)?(?:([0-9]+)M)?(?:[0-9]+S)?$`, text, 1)
}

_number("") := 0

_number(text) := to_number(text)
