# METADATA
# title: Kernel does not log impossible addresses
# description: Packets with addresses that cannot come from there are a sign of an attack or a wrong route. Not logged, nobody sees them.
# custom:
#   severity: low
#   kinds: [sysctl, ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   aliases: [CH-13]
#   controls: {cwe: [CWE-778], attack: [T1557], nist-800-53: [AU-12, SI-4], cis-v8: ["8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Set `net.ipv4.conf.all.log_martians = 1`."}
package rearguard.configuration_hardening.kernel_martians_not_logged

import data.rearguard.lib.sysctl

deny contains {"message": message, "path": parameter.path} if {
	some parameter in sysctl.parameters
	some pattern, weak in _weak
	regex.match(pattern, parameter.name)
	parameter.value in weak
	message := sprintf("%s is %s", [parameter.name, parameter.value])
}

_weak := {`^net\.ipv4\.conf\.[^.]+(?:\.[^.]+)?\.log_martians$`: {"0"}}
