# METADATA
# title: Service runs as root with nothing kept from it
# description: A flaw in the program then gives the whole host. A user of its own and a few lines of confinement keep it to what it needs.
# custom:
#   severity: low
#   precision: low
#   kinds: [systemd-unit]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-18]
#   controls: {cwe: [CWE-250], attack: ["T1543.002", T1068], nist-800-53: [AC-6, SC-39, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `User=` or `DynamicUser=yes`, `NoNewPrivileges=yes`, `ProtectSystem=strict` and `PrivateTmp=yes`."}
package rearguard.configuration_hardening.service_not_confined

deny contains {"message": "the service runs as root without any confinement", "path": ["Service", "ExecStart"]} if {
	service := input.Service
	count(service.ExecStart) > 0
	not service.User
	not service.DynamicUser
	protections := [name | some name in _protections; service[name]]
	count(protections) == 0
	not _is_short(service)
}

_protections := {
	"NoNewPrivileges", "ProtectSystem", "CapabilityBoundingSet", "PrivateTmp", "SystemCallFilter",
	"RestrictAddressFamilies",
}

_is_short(service) if service.Type[0] == "oneshot"
