# METADATA
# title: Services write to the same volume
# description: Two services that write to one volume can change each other's files. One that is broken into takes the other with it.
# custom:
#   severity: low
#   precision: low
#   kinds: [compose]
#   impact: [integrity]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give each service a volume of its own, or mount it read-only in all but one."}
package rearguard.data_protection.volume_shared_by_services

import data.rearguard.lib.compose

deny contains {"message": message, "path": mount.path, "related": related} if {
	some mount in compose.mounts
	_is_data(mount)
	others := [other |
		some other in compose.mounts
		other.source == mount.source
		other.service.name != mount.service.name
		_is_data(other)
	]
	related := [{"message": sprintf("service %s writes to it too", [other.service.name]), "path": other.path} | some other in others]
	message := sprintf("service %s shares the volume %s with %s", [mount.service.name, mount.source, others[0].service.name])
}

_is_data(mount) if {
	mount.read_only == false
	regex.match(`^[A-Za-z0-9]|^\.?/`, mount.source)
}

subject contains service.path if some service in compose.services
