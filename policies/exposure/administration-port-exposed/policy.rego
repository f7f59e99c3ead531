# METADATA
# title: Image exposes a port for administration
# description: The port is for commanding the machine or looking at its screen, mostly in clear text or with a password that can be guessed. It does not belong beside the service.
# related_resources: [{ref: "https://docs.docker.com/reference/dockerfile/#expose"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [dockerfile]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-419], attack: [T1133, T1021], nist-800-53: [CM-7, AC-17], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Take the server and the port out of the image."}
package rearguard.exposure.administration_port_exposed

import data.rearguard.lib.dockerfile

_ports := {
	"21": "FTP", "23": "Telnet", "69": "TFTP", "111": "the port mapper", "135": "remote calls of Windows", "139": "file shares",
	"445": "file shares", "512": "rexec", "513": "rlogin", "514": "rsh", "873": "rsync", "2049": "NFS", "2375": "Docker without TLS",
	"3389": "the remote desktop", "5985": "remote management of Windows", "6000": "the X server",
}

deny contains {"message": message, "path": path} if {
	some expose in dockerfile.instructions
	expose.value.instruction == "expose"
	found := [{"index": index, "text": sprintf("%s (%s)", [port, what])} |
		some index, port in expose.value.arguments
		what := _ports[split(port, "/")[0]]
	]
	path := array.concat(expose.path, ["arguments", found[0].index])
	message := sprintf("ports for administration are exposed: %s", [concat(", ", [one.text | some one in found])])
}

subject contains expose.path if {
	some expose in dockerfile.instructions
	expose.value.instruction == "expose"
}
