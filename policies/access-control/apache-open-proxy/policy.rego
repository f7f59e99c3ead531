# METADATA
# title: Apache passes requests on to whoever clients name
# description: With `ProxyRequests On` the server fetches any address for anybody who asks. It is used to hide attacks on others, and reaches machines inside that outsiders cannot.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#access"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-441, CWE-918], attack: ["T1090.002"], nist-800-53: [AC-4, SC-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `ProxyRequests Off`; what passes requests to fixed servers does not need it. If people inside need it, say who in `<Proxy *>`."}
package rearguard.access_control.apache_open_proxy

import data.rearguard.lib.apache

deny contains {"message": "ProxyRequests is on, and nothing says who may use it", "path": directive.path} if {
	some directive in apache.named({"proxyrequests"})
	apache.words(directive) == ["on"]
	not _says_who
}

_says_who if {
	some block in apache.named({"proxy", "proxymatch"})
	apache.is_guarded(block)
}
