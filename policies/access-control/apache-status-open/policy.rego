# METADATA
# title: State of Apache can be read by everybody
# description: The page tells load, versions, the requests of others with their addresses, and the servers behind. The balancer manager even lets visitors change where requests go.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/mod_status.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality]
#   aliases: [AC-23]
#   controls: {cwe: [CWE-306], attack: [T1190, "T1592.002"], nist-800-53: [AC-3, AC-14], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `Require local` or name the addresses of the monitoring."}
package rearguard.access_control.apache_status_open

import data.rearguard.lib.apache

deny contains {"message": message, "path": handler.path} if {
	some handler in apache.named({"sethandler"})
	name := apache.words(handler)[0]
	name in {"server-status", "server-info", "balancer-manager", "ldap-status", "cluster-info"}
	not _is_guarded(handler)
	message := sprintf("%s can be read by everybody", [name])
}

_is_guarded(handler) if {
	some outer in handler.chain
	apache.is_guarded(outer)
}
