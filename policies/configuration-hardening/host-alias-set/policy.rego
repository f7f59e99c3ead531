# METADATA
# title: Pod has its own answers for host names
# description: Entries in the hosts file of the pod go before name resolution, and are seen by nobody who looks at DNS. They can send traffic to wrong places for long.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [integrity]
#   controls: {cwe: [CWE-710], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use a Service or DNS.}
package rearguard.configuration_hardening.host_alias_set

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some index
	kubernetes.spec.value.hostAliases[index]
	path := array.concat(kubernetes.spec.path, ["hostAliases", index])
	message := sprintf("%s has its own answer for a host name", [kubernetes.title])
}

subject contains kubernetes.spec.path
