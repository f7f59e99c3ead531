# METADATA
# title: Network plugin ignores network policies
# description: Flannel alone does not enforce network policies. They are accepted, and change nothing.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-config-map, json]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-1188], attack: [T1610], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: software, text: "Add a plugin that enforces them, such as Calico or Cilium."}
package rearguard.configuration_hardening.network_policies_without_effect

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["data", key]} if {
	some key, value in input.data
	regex.match(`"type"\s*:\s*"flannel"`, value)
	not regex.match(`"type"\s*:\s*"(calico|cilium|canal|antrea)`, value)
	message := "the network plugin flannel ignores network policies"
}

deny contains {"message": message, "path": ["plugins", index, "type"]} if {
	input.cniVersion
	some index
	input.plugins[index].type == "flannel"
	message := "the network plugin flannel ignores network policies"
}

subject contains []
