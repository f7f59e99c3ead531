# METADATA
# title: Service is given a right as good as root
# description: "The unit gives its unprivileged user a capability by which root can be had: mounting, loading modules, reading or changing every file, or looking into every process."
# related_resources: [{ref: "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#AmbientCapabilities="}]
# custom:
#   severity: high
#   precision: high
#   kinds: [systemd-unit]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1068, T1543.002], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Give only what the program needs, such as CAP_NET_BIND_SERVICE."}
package rearguard.configuration_hardening.service_given_capability

_as_root := {
	"CAP_SYS_ADMIN", "CAP_SYS_MODULE", "CAP_SYS_PTRACE", "CAP_SYS_RAWIO", "CAP_DAC_OVERRIDE", "CAP_DAC_READ_SEARCH",
	"CAP_SETUID", "CAP_SETGID", "CAP_SETFCAP", "CAP_BPF", "CAP_MAC_ADMIN", "CAP_MKNOD",
}

deny contains {"message": message, "path": path, "text": capability} if {
	some index, line in input.Service.AmbientCapabilities
	not startswith(line, "~")
	some capability in regex.split(`\s+`, line)
	upper(capability) in _as_root
	path := ["Service", "AmbientCapabilities", index]
	message := sprintf("the service is given %s", [capability])
}
