# METADATA
# title: Root of a client is root on the exported files
# description: "With no_root_squash, whoever is root on a client machine writes files as root on the server: programs with the set-user-id bit, keys, settings. One client that is broken into then gives all others."
# related_resources: [{ref: "https://man7.org/linux/man-pages/man5/exports.5.html"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [exports]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250, CWE-732], attack: [T1068, T1021], nist-800-53: [AC-6, AC-3], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave `no_root_squash` out, and give the files to a user of their own."}
package rearguard.access_control.export_keeps_root

deny contains {"message": message, "path": path} if {
	some index, export in input.exports
	some place, client in export.clients
	some at, option in client.options
	option == "no_root_squash"
	path := ["exports", index, "clients", place, "options", at]
	message := sprintf("%s keeps the rights of root for %s", [export.path, client.host])
}
