# METADATA
# title: Apache may hand out the whole disk
# description: The block is for the root of the file system, from which every other directory inherits. One alias, link or path flaw is then enough to read configuration, keys and accounts.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/misc/security_tips.html#protectserverfiles"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-552, CWE-22], attack: [T1190, T1005], nist-800-53: [AC-3, AC-6], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `Require all denied` there, and grant the directories of the sites."}
package rearguard.access_control.apache_whole_disk_open

import data.rearguard.lib.apache

deny contains {"message": message, "path": grant.path} if {
	some block in apache.named({"directory"})
	block.value.arguments == ["/"]
	some grant in apache.grants(block)
	message := sprintf("%s is open to everybody", [apache.title(block)])
}
