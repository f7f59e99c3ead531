# METADATA
# title: Web server keeps a secret among the files it serves
# description: The private key or the list of passwords lies below the directory that visitors are served from. Whoever guesses its name can fetch it.
# related_resources: [{ref: "https://nginx.org/en/docs/http/configuring_https_servers.html"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [nginx]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-552, CWE-538], attack: [T1552.004], nist-800-53: [AC-3, SC-28], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Keep it outside of every `root`, readable for the server alone, and replace the one that was served."}
package rearguard.exposure.nginx_secret_file_served

import data.rearguard.lib.nginx

deny contains {"message": message, "path": path} if {
	some directive in nginx.named({"ssl_certificate_key", "auth_basic_user_file", "proxy_ssl_certificate_key"})
	some root in nginx.named({"root"})
	directory := trim_suffix(root.value.arguments[0], "/")
	file := directive.value.arguments[0]
	startswith(file, concat("", [directory, "/"]))
	path := array.concat(directive.path, ["arguments", 0])
	message := sprintf("%s lies below %s, which is served", [file, directory])
}
