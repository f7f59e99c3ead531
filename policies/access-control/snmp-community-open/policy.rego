# METADATA
# title: SNMP answers whoever knows a word that everybody knows
# description: Versions 1 and 2c send the community as it is and have no other login. With `public` or `private` anybody reads how the host and its network are built, and with a community that may write changes it.
# related_resources: [{ref: "http://www.net-snmp.org/docs/man/snmpd.conf.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [settings]
#   impact: [confidentiality, integrity]
#   aliases: [CI-14]
#   controls: {cwe: [CWE-1392], attack: [T1602, "T1602.001"], nist-800-53: [CM-7, IA-3, SC-8], cis-v8: ["4.6"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use SNMPv3 with `authPriv`, or turn it off."}
package rearguard.access_control.snmp_community_open

deny contains {"message": message, "path": [name, index, "arguments", 0]} if {
	some name in ["rocommunity", "rocommunity6"]
	some index, line in input[name]
	lower(line.arguments[0]) in {"public", "private", "community", "cisco", "snmp", "default"}
	not _is_local(line)
	message := sprintf("%s %s is a word that everybody tries", [name, line.arguments[0]])
}

deny contains {"message": message, "path": [name, index]} if {
	some name in ["rwcommunity", "rwcommunity6"]
	some index, line in input[name]
	not _is_local(line)
	message := sprintf("%s lets whoever knows the word change settings", [name])
}

_is_local(line) if regex.match(`^(?:localhost|127\.|::1)`, line.arguments[1])
