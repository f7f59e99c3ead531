# METADATA
# title: sudo does not ask again
# description: A password that counts for hours, or for ever, lets whoever finds an open session become root. A short time costs little and limits that.
# related_resources: [{ref: "https://www.sudo.ws/docs/man/sudoers.man/"}]
# custom:
#   severity: low
#   kinds: [sudoers]
#   impact: [confidentiality, integrity]
#   aliases: [AC-13]
#   controls: {cwe: [CWE-613], attack: [T1548.003], nist-800-53: [IA-11, AC-12], cis-v8: ["4.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `timestamp_timeout` to 15 minutes or less."}
#   parameters: {max_minutes: {default: 15, description: in minutes}}
package rearguard.access_control.sudo_remembers_too_long

deny contains {"message": message, "path": path} if {
	some index, defaults in input.defaults
	some place, setting in defaults.settings
	setting.name == "timestamp_timeout"
	_is_long(setting)
	path := ["defaults", index, "settings", place, "value"]
	message := sprintf("timestamp_timeout is %s minutes", [setting.value])
}

deny contains {"message": "a password given anywhere counts for every session", "path": path} if {
	some index, defaults in input.defaults
	some place, setting in defaults.settings
	setting.name == "timestamp_type"
	setting.value == "global"
	path := ["defaults", index, "settings", place, "value"]
}

_is_long(setting) if startswith(setting.value, "-")

_is_long(setting) if {
	to_number(setting.value) > data.parameters.sudo_remembers_too_long.max_minutes
}
