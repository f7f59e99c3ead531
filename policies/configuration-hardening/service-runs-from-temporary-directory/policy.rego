# METADATA
# title: Service runs a program that everybody may replace
# description: Every user of the host may put files into this directory, and it is emptied now and then. Whoever is there first decides what the service runs.
# related_resources: [{ref: "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Paths"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [systemd-unit]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-379, CWE-426], attack: [T1543.002, T1574], nist-800-53: [CM-5, SI-7], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Install the program where only root may write.}
package rearguard.configuration_hardening.service_runs_from_temporary_directory

deny contains {"message": message, "path": path} if {
	some name in ["ExecStart", "ExecStartPre", "ExecStartPost", "ExecReload", "ExecStop", "ExecStopPost", "ExecCondition"]
	some index, line in input.Service[name]
	some found in regex.find_n(`^[-@:+!|]*(?:/usr/bin/env\s+|/(?:usr/)?bin/)?(?:(?:ba|da)?sh\s+|python3?\s+|perl\s+)?/(?:tmp|var/tmp|dev/shm)/[^\s]+`, line, 1)
	path := ["Service", name, index]
	message := sprintf("%s runs %s", [name, found])
}
