# METADATA
# title: Management pages of a program are reachable through the Ingress
# description: These paths tell configuration, memory and secrets of the program, or let callers change it. They are meant for operators, and this Ingress passes them on to everybody.
# related_resources: [{ref: "https://docs.spring.io/spring-boot/reference/actuator/endpoints.html"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-ingress]
#   impact: [confidentiality, integrity]
#   aliases: [AC-23]
#   controls: {cwe: [CWE-306], attack: [T1190, "T1592.002"], nist-800-53: [AC-3, AC-14], cis-v8: ["4.8", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the path, or ask for a login and name who may come from where in the annotations."}
package rearguard.access_control.ingress_management_path_open

deny contains {"message": message, "path": ["spec", "rules", number, "http", "paths", index, "path"]} if {
	some number, rule in input.spec.rules
	some index, entry in rule.http.paths
	regex.match(`(?i)^/?(?:[a-z0-9_-]+/)?(?:actuator|metrics|debug(?:/pprof)?|server-status|server-info|jolokia|heapdump|phpmyadmin|adminer|env|console|h2-console|nginx_status)(?:/.*|\(.*)?$`, entry.path)
	not _is_guarded
	message := sprintf("%s of %s is open to everybody", [entry.path, object.get(rule, "host", "every host")])
}

_is_guarded if {
	some name, _ in input.metadata.annotations
	regex.match(`(?i)auth|whitelist|allowlist|denylist|middlewares|source-range|inbound-cidrs|security-policy|internal|oidc|scheme|waf|iap`, name)
}

_is_guarded if {
	class := object.get(input, ["spec", "ingressClassName"], "")
	regex.match(`(?i)internal|private`, class)
}
