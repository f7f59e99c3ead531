# METADATA
# title: SSH gives strangers too many or too long attempts
# description: Connections that have not logged in yet cost the server and are chances to guess. Wide limits let one machine use up all of them.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: low
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, availability]
#   aliases: [CH-17]
#   controls: {cwe: [CWE-307], attack: [T1110], nist-800-53: [AC-7, AC-12, SC-10], cis-v8: ["4.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `LoginGraceTime 60` or less and `MaxAuthTries 4`."}
package rearguard.configuration_hardening.ssh_limits_too_wide

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	_is_wide(setting)
	message := sprintf("%s is %s%s", [setting.keyword, setting.value, setting.scope])
}

_is_wide(setting) if {
	setting.keyword == "maxauthtries"
	to_number(setting.value) > 6
}

_is_wide(setting) if {
	setting.keyword == "logingracetime"
	regex.match(`^0[smh]?$|^[0-9]+[hdw]|^(?:[3-9]|[0-9]{2,})m`, lower(setting.value))
}

_is_wide(setting) if {
	setting.keyword == "logingracetime"
	to_number(trim_suffix(setting.value, "s")) > 120
}

_is_wide(setting) if {
	setting.keyword == "maxsessions"
	to_number(setting.value) > 10
}

# Whoever has gone is never noticed.
_is_wide(setting) if {
	setting.keyword == "clientaliveinterval"
	regex.match(`^0[smh]?$`, lower(setting.value))
}

# The number at which every further stranger is turned away.
_is_wide(setting) if {
	setting.keyword == "maxstartups"
	steps := split(setting.value, ":")
	last := count(steps) - 1
	to_number(steps[last]) > 100
}
