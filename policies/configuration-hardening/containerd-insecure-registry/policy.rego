# METADATA
# title: Nodes take images without encryption
# description: From such a registry images come over plain HTTP, so anybody on the way may hand over another one. An image runs with all the rights that its containers have.
# related_resources: [{ref: "https://github.com/containerd/containerd/blob/main/docs/hosts.md"}, {ref: "https://docs.k3s.io/installation/private-registry"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [toml, yaml]
#   impact: [integrity]
#   aliases: [CH-24]
#   controls: {cwe: [CWE-319], attack: [T1557, T1195.002], nist-800-53: [SC-8, SI-7], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Give the registry a certificate, and write its address with https."}
package rearguard.configuration_hardening.containerd_insecure_registry

deny contains {"message": message, "path": place.path} if {
	some place in _addresses
	address := place.value
	startswith(address, "http://")
	not regex.match(`^http://(?:localhost|127\.|\[::1\])`, address)
	message := sprintf("images come from %s without encryption", [address])
}

# containerd, config.toml.
_addresses contains {"value": address, "path": path} if {
	some plugin, settings in input.plugins
	some mirror, body in settings.registry.mirrors
	some index, address in body.endpoint
	path := ["plugins", plugin, "registry", "mirrors", mirror, "endpoint", index]
}

# containerd, hosts.toml.
_addresses contains {"value": input.server, "path": ["server"]} if {
	input.host
}

_addresses contains {"value": address, "path": ["host", address]} if {
	some address, body in input.host
	body.capabilities
}

# k3s and RKE2, registries.yaml.
_addresses contains {"value": address, "path": ["mirrors", mirror, "endpoint", index]} if {
	some mirror, body in input.mirrors
	some index, address in body.endpoint
}

deny contains {"message": message, "path": ["host", address, "skip_verify"]} if {
	some address, body in input.host
	body.skip_verify == true
	message := sprintf("the certificate of %s is not checked", [address])
}
