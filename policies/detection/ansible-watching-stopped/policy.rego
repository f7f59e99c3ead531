# METADATA
# title: Task stops what watches the host
# description: Without audit, logs or detection on the host nobody sees what happens there from now on. Intruders stop these programs first, so that a task that does it looks like one of theirs.
# related_resources: [{ref: "https://attack.mitre.org/techniques/T1562/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [ID-11]
#   controls: {cwe: [CWE-778], attack: ["T1562.001", T1562.012], nist-800-53: [AU-12, SI-4], cis-v8: ["8.2", "13.1"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Leave it running; where another program takes its place, start that one in the same play."}
package rearguard.detection.ansible_watching_stopped

import data.rearguard.lib.ansible

_watching := `^(?:auditd|rsyslogd?|syslog-ng|systemd-journald|auditbeat|filebeat|fluent-?bit|fluentd|td-agent(?:-bit)?|vector|falco[a-z-]*|osqueryd?|wazuh-agent|ossec(?:-hids)?|amazon-cloudwatch-agent|google-cloud-ops-agent|azuremonitoragent|falcon-sensor|mdatp|aide|samhain|snort|suricata|fail2ban|sysmon|clamav-daemon|clamd)(?:\.service)?$`

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"service", "systemd", "systemd_service", "sysvinit"}
	name := call.arguments.name
	regex.match(_watching, name)
	some argument, values in {"state": {"stopped"}, "enabled": {"false", "no"}, "masked": {"true", "yes"}}
	lower(sprintf("%v", [call.arguments[argument]])) in values
	not _another_starts
	path := ansible.path_of(call, argument)
	message := sprintf("%s is turned off: %s is %v", [name, argument, call.arguments[argument]])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"apt", "yum", "dnf", "package", "zypper", "pacman", "apk"}
	call.arguments.state in {"absent", "removed"}
	some name in _names(call.arguments.name)
	regex.match(_watching, name)
	not _another_starts
	path := ansible.path_of(call, "name")
	message := sprintf("%s is removed", [name])
}

_names(given) := [given] if is_string(given)

_names(given) := given if is_array(given)

_another_starts if {
	some call in ansible.calls
	call.module in {"service", "systemd", "systemd_service", "sysvinit"}
	regex.match(_watching, call.arguments.name)
	call.arguments.state in {"started", "restarted"}
}
