# METADATA
# title: Apache answers methods that change files or echo requests
# description: WebDAV methods write, move and delete files on the server. TRACE sends a request back with the cookies and credentials that stand in it.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/mod_dav.html"}, {ref: "https://httpd.apache.org/docs/2.4/mod/core.html#traceenable"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality, integrity]
#   aliases: [CH-22]
#   controls: {cwe: [CWE-749], attack: [T1190], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `TraceEnable Off`; turn WebDAV off or ask for a login in front of it."}
package rearguard.configuration_hardening.apache_risky_methods

import data.rearguard.lib.apache

deny contains {"message": message, "path": directive.path} if {
	some directive in apache.named({"traceenable"})
	apache.words(directive)[0] in {"on", "extended"}
	message := sprintf("TraceEnable is %s", [directive.value.arguments[0]])
}

deny contains {"message": message, "path": directive.path} if {
	some directive in apache.named({"dav"})
	apache.words(directive)[0] != "off"
	not _is_guarded(directive)
	message := sprintf("Dav is %s, and nobody is asked who they are", [directive.value.arguments[0]])
}

_is_guarded(directive) if {
	some outer in directive.chain
	apache.is_guarded(outer)
}

_is_guarded(directive) if {
	some outer in directive.chain
	some limit in ["limit", "limitexcept"]
	some block in apache.own(outer, limit)
	apache.is_guarded(block)
}
