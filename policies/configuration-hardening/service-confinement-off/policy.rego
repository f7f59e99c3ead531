# METADATA
# title: Service turns its confinement off
# description: The line takes away a protection that systemd offers and that the rest of the unit may rely on. A flaw in the program then reaches further than its other settings suggest.
# custom:
#   severity: medium
#   kinds: [systemd-unit]
#   impact: [confidentiality, integrity]
#   aliases: [CH-18]
#   controls: {cwe: [CWE-693], attack: ["T1543.002", T1068], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the line."}
package rearguard.configuration_hardening.service_confinement_off

deny contains {"message": message, "path": ["Service", name, last]} if {
	some name in _protections
	values := input.Service[name]
	last := count(values) - 1
	lower(values[last]) in {"no", "false", "off", "0"}
	_is_confined
	message := sprintf("%s is %s", [name, values[last]])
}

_protections := {"NoNewPrivileges", "PrivateDevices", "ProtectKernelModules", "ProtectKernelTunables", "ProtectSystem"}

# Without any other protection the line states the default.
_is_confined if {
	some name in _protections
	some value in input.Service[name]
	lower(value) in {"yes", "true", "on", "1", "strict", "full"}
}
