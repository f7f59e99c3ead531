# METADATA
# title: Web server serves files of the system
# description: Whatever lies below this directory can be fetched by name, be it accounts and keys of the host, its logs or the data of its services.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_core_module.html#root"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [nginx, apache]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-552, CWE-538], attack: [T1083, T1190], nist-800-53: [AC-3, CM-7], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Serve a directory that holds nothing but what everybody may read.}
package rearguard.exposure.web_root_sensitive

import data.rearguard.lib.host_files
import data.rearguard.lib.nginx

deny contains {"message": message, "path": path} if {
	some directive in nginx.named({"root", "alias", "documentroot"})
	directory := directive.value.arguments[0]
	why := host_files.sensitive(directory)
	not regex.match(`^/(?:var|usr/local|usr/share|usr/lib|etc/(?:nginx|httpd|apache2))/`, directory)
	path := array.concat(directive.path, ["arguments", 0])
	message := sprintf("%s %s serves %s", [directive.value.name, directory, why])
}
