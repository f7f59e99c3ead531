# METADATA
# title: Service is given a device of its host
# description: A disk or the memory as a device is everything on it, past all rights of files.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [compose]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the device, or give a volume instead of the disk."}
package rearguard.configuration_hardening.host_device_mapped

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some service in compose.services
	some index
	device := split(sprintf("%v", [service.value.devices[index]]), ":")[0]
	regex.match(`^/dev/(mem|kmem|port|kmsg|(sd|hd|vd|xvd|nvme|dm-|mapper|md|loop|root|disk).*)$|^/dev/?$`, device)
	path := array.concat(service.path, ["devices", index])
	message := sprintf("service %s is given the device %s", [service.name, device])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	some index
	devices := service.value.device_cgroup_rules[index]
	regex.match(`^\s*(?:a\b|[bc]\s+\*:)`, devices)
	path := array.concat(service.path, ["device_cgroup_rules", index])
	message := sprintf("service %s may use every device of its host: %s", [service.name, devices])
}

subject contains service.path if some service in compose.services
