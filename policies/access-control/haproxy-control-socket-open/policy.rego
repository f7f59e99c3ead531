# METADATA
# title: Load balancer can be controlled by everybody
# description: Over this socket whoever connects reads the state, takes servers out of use, sends traffic elsewhere and, at the level `admin`, replaces certificates.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#3.1-stats%20socket"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [haproxy]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-732, CWE-306], attack: [T1489], nist-800-53: [AC-3, AC-6], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Keep the socket in the file system with `mode 660` and a group of its own."}
package rearguard.access_control.haproxy_control_socket_open

deny contains {"message": message, "path": path} if {
	some socket in _sockets
	some index, word in socket.words
	word == "mode"
	after := _after(index)
	mode := socket.words[after]
	regex.match(`[2367]$`, mode)
	path := array.concat(socket.path, ["arguments", after])
	message := sprintf("mode %s lets every user of the host control the load balancer", [mode])
}

deny contains {"message": message, "path": path} if {
	some socket in _sockets
	address := socket.words[1]
	regex.match(`^(?:ipv[46]@)?(?:\*|0\.0\.0\.0|\[?::\]?)?:[0-9]+$`, address)
	path := array.concat(socket.path, ["arguments", 1])
	message := sprintf("the load balancer can be controlled over the network at %s", [address])
}

_sockets contains {"words": directive.arguments, "path": path} if {
	some section, block in input.sections
	some place, directive in block.directives
	directive.name == "stats"
	directive.arguments[0] == "socket"
	path := ["sections", section, "directives", place]
}

_after(index) := index + 1
