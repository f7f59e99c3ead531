# METADATA
# title: Service mesh takes traffic in clear text
# description: The sidecars would encrypt traffic between pods and check who is at the other end. Here they take or send plain traffic, so whoever is in the network reads and forges it.
# related_resources: [{ref: "https://istio.io/latest/docs/reference/config/security/peer_authentication/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PeerAuthentication, DestinationRule]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set the mode to STRICT, in a DestinationRule to ISTIO_MUTUAL."}
package rearguard.data_protection.mesh_without_mutual_tls

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "mtls", "mode"]} if {
	input.spec.mtls.mode in {"DISABLE", "PERMISSIVE"}
	message := sprintf("%s takes traffic in clear text: mode is %s", [kubernetes.title, input.spec.mtls.mode])
}

deny contains {"message": message, "path": ["spec", "portLevelMtls", port, "mode"]} if {
	some port
	mode := input.spec.portLevelMtls[port].mode
	mode in {"DISABLE", "PERMISSIVE"}
	message := sprintf("%s takes traffic in clear text on port %v: mode is %s", [kubernetes.title, port, mode])
}

deny contains {"message": message, "path": ["spec", "trafficPolicy", "tls", "mode"]} if {
	input.spec.trafficPolicy.tls.mode == "DISABLE"
	message := sprintf("%s sends traffic in clear text: mode is DISABLE", [kubernetes.title])
}

subject contains []
