# METADATA
# title: Ingress answers for names it was not made for
# description: Without a host, or with a star for one, requests for any name get in here. Forgotten and foreign names that point to the address are served too.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-ingress]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the hosts.}
package rearguard.exposure.ingress_for_any_host

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some index
	rule := input.spec.rules[index]
	host := object.get(rule, "host", "")
	regex.match(`^$|^\*`, host)
	path := ["spec", "rules", index, "host"]
	message := sprintf("%s answers for any host: %q", [kubernetes.title, host])
}

subject contains []
