# METADATA
# title: Web server serves from the homes of users
# description: Every account then has a part of the site, and every user decides what it serves and runs. Answers also tell which accounts there are.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/mod_userdir.html"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [apache]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-200, CWE-552], attack: [T1087.001], nist-800-53: [CM-7, AC-3], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `UserDir disabled`, or name the accounts that need one."}
package rearguard.exposure.apache_user_directories

import data.rearguard.lib.apache

deny contains {"message": message, "path": directive.path} if {
	some directive in apache.named({"userdir"})
	given := apache.words(directive)
	count(given) == 1
	given[0] != "disabled"
	message := sprintf("UserDir %s serves files of every user", [given[0]])
}
