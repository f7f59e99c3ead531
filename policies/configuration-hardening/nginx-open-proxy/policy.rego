# METADATA
# title: Request chooses which server is asked
# description: When part of the request is the host of `proxy_pass`, anybody can make the server fetch from inside the network, such as the metadata service with its credentials. Firewalls do not help, since the request comes from a trusted server.
# custom:
#   severity: high
#   kinds: [nginx]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-918], attack: [T1090, T1190], nist-800-53: [SC-7, SI-10], cis-v8: ["13.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the servers that may be asked, and choose among them with `map`."}
package rearguard.configuration_hardening.nginx_open_proxy

import data.rearguard.lib.nginx

deny contains {"message": message, "path": path} if {
	some directive in nginx.named({"proxy_pass", "grpc_pass", "fastcgi_pass", "uwsgi_pass"})
	target := directive.value.arguments[0]
	regex.match(`^(?:[a-z]+://)?\$\{?(?:arg_|http_|cookie_|host\b|request_uri|args|query_string|uri|document_uri)`, target)
	path := array.concat(directive.path, ["arguments", 0])
	message := sprintf("%s lets the request choose the server", [target])
}
