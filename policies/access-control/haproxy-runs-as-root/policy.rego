# METADATA
# title: Load balancer runs as root
# description: HAProxy needs root only to open its ports and gives it up when it is told as whom to go on. Told to stay root, a flaw in how it reads requests gives the whole host.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#3.1-user"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [haproxy]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1190, T1068], nist-800-53: [AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name an account without rights with `user` and `group`."}
package rearguard.access_control.haproxy_runs_as_root

_root := {"user": "root", "uid": "0"}

deny contains {"message": message, "path": ["sections", section, "directives", place]} if {
	some section, block in input.sections
	block.type == "global"
	some place, directive in block.directives
	directive.arguments[0] == _root[directive.name]
	message := sprintf("the load balancer runs as %s %s", [directive.name, directive.arguments[0]])
}
