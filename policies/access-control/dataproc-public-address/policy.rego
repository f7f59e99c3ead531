# METADATA
# title: Machines of the cluster have public addresses
# description: The services of the cluster have no login of their own. On public addresses whoever finds them may run code on the data.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [google_dataproc_cluster]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `internal_ip_only = true`.}
package rearguard.access_control.dataproc_public_address

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_dataproc_cluster")
	fact := cloud.get(resource, "cluster_config.gce_cluster_config.internal_ip_only")
	cloud.off(fact)
	message := sprintf("%s has public addresses: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_dataproc_cluster")
