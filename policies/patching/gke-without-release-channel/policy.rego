# METADATA
# title: Cluster follows no release channel
# description: Without a channel upgrades wait until somebody remembers. Clusters that nobody upgrades leave support.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Add `release_channel`.}
package rearguard.patching.gke_without_release_channel

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "release_channel.channel")
	_follows_none(fact)
	message := sprintf("%s follows no release channel: %s", [resource.name, cloud.says(fact)])
}

_follows_none(fact) if cloud.missing(fact)

_follows_none(fact) if cloud.is_one_of(fact, {"UNSPECIFIED"})

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
