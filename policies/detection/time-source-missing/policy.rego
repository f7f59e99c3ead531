# METADATA
# title: Clock of the host follows no source
# description: Clocks drift apart by seconds a day. Logs of several hosts can then not be put in order, certificates and one-time passwords fail, and nobody can prove when something happened.
# related_resources: [{ref: "https://chrony-project.org/doc/latest/chrony.conf.html"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [settings, ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   aliases: [ID-12]
#   controls: {cwe: [CWE-778], attack: [T1070], nist-800-53: [AU-8], cis-v8: ["8.4"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Name two or more servers of your own or of a provider that you trust."}
package rearguard.detection.time_source_missing

import data.rearguard.lib.ansible

deny contains {"message": "no time source is named", "path": []} if {
	regex.match(`(?:^|/)(?:chrony|ntp)\.conf$`, data.document.path)
	count(input) > 0
	sources := [name |
		some name in ["server", "pool", "peer", "refclock", "sourcedir", "confdir", "include", "includefile", "local", "broadcastclient", "multicastclient"]
		input[name]
	]
	count(sources) == 0
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"service", "systemd", "systemd_service", "sysvinit"}
	name := call.arguments.name
	regex.match(_clocks, name)
	some argument, values in {"state": {"stopped"}, "enabled": {"false", "no"}}
	lower(sprintf("%v", [call.arguments[argument]])) in values
	not _another_starts
	path := ansible.path_of(call, argument)
	message := sprintf("%s is turned off: %s is %v", [name, argument, call.arguments[argument]])
}

_clocks := `^(?:chronyd?|ntpd?|ntpsec|openntpd|systemd-timesyncd|ptp4l)(?:\.service)?$`

# By starting or by installing another.
_another_starts if {
	some call in ansible.calls
	some name in _names(call.arguments.name)
	regex.match(_clocks, name)
	call.arguments.state in {"started", "restarted", "present", "latest", "installed"}
}

_names(given) := [given] if is_string(given)

_names(given) := given if is_array(given)
