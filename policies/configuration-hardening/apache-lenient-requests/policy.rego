# METADATA
# title: Apache takes requests and handshakes that are known to be abused
# description: "Requests that break the rules of HTTP are read differently by the next server, so that one request is smuggled in another. Compression of TLS and renegotiation without a check give away or change what is sent."
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/core.html#httpprotocoloptions"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [apache]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-444, CWE-327], attack: [T1190, T1557], nist-800-53: [SC-8, SI-10], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the directive; the default is strict."}
package rearguard.configuration_hardening.apache_lenient_requests

import data.rearguard.lib.apache

_lenient := {"HttpProtocolOptions": "unsafe", "SSLCompression": "on", "SSLInsecureRenegotiation": "on"}

deny contains {"message": message, "path": directive.path} if {
	some name, word in _lenient
	some directive in apache.named({lower(name)})
	given := apache.words(directive)
	word in given
	message := sprintf("%s is %s", [name, word])
}
