# METADATA
# title: Web server sends visitors where the request says
# description: The target is taken from the request as a whole. A link to this site then leads to any other, and looks to its victims, to filters and to login services like one to trust.
# related_resources: [{ref: "https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#return"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [nginx]
#   impact: [integrity]
#   controls: {cwe: [CWE-601], attack: [T1566.002], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Redirect to a name of your own, and take at most the path from `$request_uri`."}
package rearguard.configuration_hardening.nginx_open_redirect

import data.rearguard.lib.nginx

deny contains {"message": message, "path": path} if {
	some directive in nginx.named({"return", "rewrite"})
	some index, argument in directive.value.arguments
	_is_target(directive.value, index)
	regex.match(`^(?:https?://|\$scheme://|//)?\$\{?(?:arg_|http_(?:x_|referer)|cookie_|request_body|query_string|args)`, argument)
	path := array.concat(directive.path, ["arguments", index])
	message := sprintf("%s decides where visitors are sent", [argument])
}

_is_target(directive, 1) if regex.match(`^30[12378]$`, directive.arguments[0])

_is_target(directive, 0) if directive.name == "return"

_is_target(directive, 1) if directive.name == "rewrite"
