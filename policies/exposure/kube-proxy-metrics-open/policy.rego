# METADATA
# title: Metrics of kube-proxy are open to the network
# description: The metrics and the proxy mode of every node can be read by whoever reaches it. That tells which services there are and where.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [KubeProxyConfiguration]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-497], attack: [T1046], nist-800-53: [CM-7, SC-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave `metricsBindAddress` at 127.0.0.1."}
package rearguard.exposure.kube_proxy_metrics_open

deny contains {"message": message, "path": ["metricsBindAddress"]} if {
	address := input.metricsBindAddress
	regex.match(`^(?:0\.0\.0\.0|\[?::\]?)(?::[0-9]+)?$|^:[0-9]+$`, address)
	message := sprintf("kube-proxy shows its metrics on %s", [address])
}

subject contains []
