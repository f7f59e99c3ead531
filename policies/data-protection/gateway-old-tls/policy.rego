# METADATA
# title: Gateway takes old versions of TLS
# description: TLS 1.0 and 1.1 have flaws that let others read or change what is sent, and were withdrawn in 2021 (RFC 8996). A client that knows better can be forced down to them.
# related_resources: [{ref: "https://www.rfc-editor.org/rfc/rfc8996"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-object, kubernetes-ingress, kubernetes-service, kubernetes-config-map]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set the least version to TLS 1.2."}
package rearguard.data_protection.gateway_old_tls

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key in {"minProtocolVersion", "minTLSVersion", "minVersion", "minimumProtocolVersion", "minimumTLSVersion"}
	regex.match(`(?i)^(?:VersionTLS1[01]|TLSv?1?[._]?(?:0|1)|TLSv?1[._][01]|TLSv?1|1\.[01]|SSLv?3)$`, scalar.value)
	message := sprintf("%s takes old versions of TLS: %s is %s", [kubernetes.title, scalar.key, scalar.value])
}

deny contains {"message": message, "path": ["metadata", "annotations", name]} if {
	some name in {"alb.ingress.kubernetes.io/ssl-policy", "service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy"}
	policy := input.metadata.annotations[name]
	regex.match(`^ELBSecurityPolicy-(?:20[0-9-]+|TLS-1-[01].*|FS-2018-06|FS-1-1-.*|TLS13-1-[01]-.*)$`, policy)
	message := sprintf("%s takes old versions of TLS: %s", [kubernetes.title, policy])
}

deny contains {"message": message, "path": ["metadata", "annotations", name], "text": version} if {
	name := "nginx.ingress.kubernetes.io/ssl-protocols"
	some version in regex.find_n(`SSLv3|TLSv1(?:\.1)?(?:\s|$)`, input.metadata.annotations[name], 1)
	message := sprintf("%s takes old versions of TLS: %s", [kubernetes.title, trim_space(version)])
}

# The settings of ingress-nginx for all its hosts.
deny contains {"message": message, "path": ["data", "ssl-protocols"], "text": version} if {
	input.kind == "ConfigMap"
	some version in regex.find_n(`SSLv3|TLSv1(?:\.1)?(?:\s|$)`, input.data["ssl-protocols"], 1)
	message := sprintf("%s takes old versions of TLS: %s", [kubernetes.title, trim_space(version)])
}
