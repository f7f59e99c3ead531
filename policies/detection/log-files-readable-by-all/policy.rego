# METADATA
# title: Logs are readable by every account of the host
# description: Logs hold names of users, addresses, failed passwords typed as user names, and what defenders look at. Whoever has a foothold reads there how to go on.
# related_resources: [{ref: "https://www.rsyslog.com/doc/configuration/action/rsconf1_filecreatemode.html"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [settings]
#   impact: [confidentiality]
#   aliases: [CH-31]
#   controls: {cwe: [CWE-732, CWE-532], attack: [T1654], nist-800-53: [AU-9, AC-3], cis-v8: ["3.3", "8.1"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Write `$FileCreateMode 0640`."}
package rearguard.detection.log_files_readable_by_all

deny contains {"message": message, "path": ["directives", index, "arguments", 0]} if {
	some index, directive in input.directives
	lower(directive.name) == "$filecreatemode"
	regex.match(`^0?[0-7]{2}[1-7]$`, directive.arguments[0])
	message := sprintf("log files are made with mode %s", [directive.arguments[0]])
}
