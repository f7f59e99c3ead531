# METADATA
# title: Volume is filled from a git repository as root
# description: The node itself clones the repository, as root, and a repository made for it can run commands there (CVE-2024-10220). The kind is off in current releases.
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Clone in an init container into an emptyDir.}
package rearguard.configuration_hardening.git_repository_volume

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some volume in kubernetes.volumes
	volume.value.gitRepo
	path := array.concat(volume.path, ["gitRepo"])
	message := sprintf("%s has a volume filled from a git repository", [kubernetes.title])
}

subject contains kubernetes.spec.path
