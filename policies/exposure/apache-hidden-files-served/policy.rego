# METADATA
# title: Apache hands out files that it keeps back by default
# description: "`.htaccess` and `.htpasswd` hold the rules and password hashes of a site, and `.git`, `.svn` and `.env` its source code and secrets."
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/howto/access.html"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality]
#   aliases: [CI-08]
#   controls: {cwe: [CWE-538], attack: [T1213.003, T1552.001], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `Require all denied` there."}
package rearguard.exposure.apache_hidden_files_served

import data.rearguard.lib.apache

deny contains {"message": message, "path": grant.path} if {
	some block in apache.named({"files", "filesmatch", "directory", "directorymatch", "location", "locationmatch"})
	some argument in block.value.arguments
	regex.match(`\.(?:ht|git|svn|hg|env|bzr)`, argument)
	some grant in apache.grants(block)
	message := sprintf("%s is open to everybody", [apache.title(block)])
}
