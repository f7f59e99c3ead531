# METADATA
# title: Logs are sent on without proof and without receipt
# description: Over UDP lines get lost when it matters most, and anybody on the way reads, forges or swallows them. The central log then shows what the intruder wants it to show.
# related_resources: [{ref: "https://www.rsyslog.com/doc/configuration/modules/omfwd.html"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [settings, docker-daemon, compose]
#   impact: [confidentiality, integrity]
#   aliases: [ID-11, ID-13, DP-04]
#   controls: {cwe: [CWE-319, CWE-778], attack: [T1040, T1562], nist-800-53: ["AU-9", AU-4, "SC-8(1)"], cis-v8: ["8.9", "3.10"], samm: [O-IM-1-A]}
#   countermeasure: {kind: encrypt, text: "Send logs over TLS, with a queue on disk for when the other side is away."}
package rearguard.detection.logs_sent_over_udp

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some index, directive in input.directives
	contains(directive.name, ".")
	some place, target in directive.arguments
	regex.match(`^@[^@]`, target)
	not regex.match(`^@\[?(?:localhost|127\.|::1)`, target)
	path := ["directives", index, "arguments", place]
	message := sprintf("%s is sent to %s over UDP", [directive.name, trim_left(target, "@")])
}

deny contains {"message": message, "path": path} if {
	some index, directive in input.directives
	words := [lower(sprintf("%v", [word])) | some word in directive.arguments]
	some place, word in words
	word == "udp"
	"omfwd" in words
	some at, key in words
	key == "target="
	target := _after(words, at)
	not regex.match(`^(?:localhost|127\.|::1)`, target)
	path := ["directives", index, "arguments", place]
	message := sprintf("logs are sent to %s over UDP", [target])
}

deny contains {"message": message, "path": ["log-opts", name]} if {
	some name in ["syslog-address", "gelf-address"]
	address := input["log-opts"][name]
	_is_remote_udp(address)
	message := sprintf("logs of containers are sent to %s", [address])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	some name in ["syslog-address", "gelf-address"]
	address := service.value.logging.options[name]
	_is_remote_udp(address)
	path := array.concat(service.path, ["logging", "options", name])
	message := sprintf("logs of service %s are sent to %s", [service.name, address])
}

_is_remote_udp(address) if {
	startswith(address, "udp://")
	not regex.match(`^udp://\[?(?:localhost|127\.|::1)`, address)
}

_after(words, index) := words[index + 1]
