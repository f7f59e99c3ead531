# METADATA
# title: Ingress carries configuration for the controller
# description: A snippet is put into the configuration of the ingress controller as it stands. Who may write this Ingress can read every secret the controller can, those of other teams included.
# related_resources: [{ref: "https://nvd.nist.gov/vuln/detail/CVE-2021-25742"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-ingress, kubernetes-config-map]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-1188], attack: [T1610], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Use annotations made for the purpose, and keep `allow-snippet-annotations` off."}
package rearguard.configuration_hardening.ingress_snippet

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["metadata", "annotations", key]} if {
	some key, _ in input.metadata.annotations
	regex.match(`^[a-z.]*nginx[a-z.]*/([a-z-]+-)?snippets?$`, key)
	message := sprintf("%s carries configuration for the controller: %s", [kubernetes.title, key])
}

# Whoever may write an Ingress then writes configuration of the controller.
deny contains {"message": message, "path": ["data", "allow-snippet-annotations"]} if {
	input.data["allow-snippet-annotations"] == "true"
	message := sprintf("%s lets every Ingress carry configuration for the controller", [kubernetes.title])
}

subject contains []
