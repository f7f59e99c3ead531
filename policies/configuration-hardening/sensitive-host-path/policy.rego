# METADATA
# title: Container mounts a sensitive directory of its host
# description: "These files make the host what it is: accounts, programs, keys, devices, the state of the kernel. A container that sees them learns secrets of all its neighbours, and one that writes them owns the host."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object, compose]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.12"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Mount only the file that is needed, read-only, or use a volume of the platform."}
package rearguard.configuration_hardening.sensitive_host_path

import data.rearguard.lib.compose
import data.rearguard.lib.host_files
import data.rearguard.lib.kubernetes

# A workload is told once, at the first of what it mounts.
deny contains {"message": message, "path": places[0], "related": related} if {
	mounts := sort({[found.path, found.value, why] |
		some found in kubernetes.host_paths
		why := host_files.sensitive(found.value)
	})
	places := [mount[0] | some mount in mounts]
	related := [{"message": "and here", "path": place} | some place in array.slice(places, 1, count(places))]
	what := concat("; ", [sprintf("%s, %s", [mount[1], mount[2]]) | some mount in mounts])
	message := sprintf("%s mounts %s", [kubernetes.title, what])
}

deny contains {"message": message, "path": places[0], "related": related} if {
	some service in {found.service.name | some found in compose.mounts}
	mounts := sort({[found.path, found.source, why] |
		some found in compose.mounts
		found.service.name == service
		why := host_files.sensitive(found.source)
	})
	places := [mount[0] | some mount in mounts]
	related := [{"message": "and here", "path": place} | some place in array.slice(places, 1, count(places))]
	what := concat("; ", [sprintf("%s, %s", [mount[1], mount[2]]) | some mount in mounts])
	message := sprintf("service %s mounts %s", [service, what])
}

subject contains kubernetes.spec.path

subject contains service.path if some service in compose.services
