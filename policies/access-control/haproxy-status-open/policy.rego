# METADATA
# title: State of the load balancer can be read by everybody
# description: The page tells every server behind, its address and whether it is up. With `stats admin` visitors may take servers out of use as well.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#4-stats%20auth"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [haproxy]
#   impact: [confidentiality, availability]
#   aliases: [AC-23]
#   controls: {cwe: [CWE-306], attack: [T1190, "T1592.002"], nist-800-53: [AC-3, AC-14], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Ask for a login with `stats auth` or `http-request auth`, or bind the page to the loopback address."}
package rearguard.access_control.haproxy_status_open

deny contains {"message": message, "path": ["sections", section, "directives", place]} if {
	some section, block in input.sections
	some place, directive in block.directives
	directive.name == "stats"
	directive.arguments[0] in {"enable", "uri"}
	_is_first(block, place)
	not _is_guarded(block)
	not _is_local(block)
	not _default_login
	message := sprintf("statistics of %s need no login", [trim_space(sprintf("%s %s", [block.type, object.get(block, "name", "")]))])
}

# One page, one finding.
_is_first(block, place) if {
	every earlier in array.slice(block.directives, 0, place) {
		not _shows(earlier)
	}
}

_shows(directive) if {
	directive.name == "stats"
	directive.arguments[0] in {"enable", "uri"}
}

_is_guarded(block) if {
	some directive in block.directives
	directive.name == "stats"
	directive.arguments[0] in {"auth", "http-request", "scope"}
}

_is_guarded(block) if {
	some directive in block.directives
	directive.name in {"http-request", "tcp-request", "acl"}
	regex.match(`\b(?:auth|deny|reject|src|http_auth)`, concat(" ", directive.arguments))
}

# A login that the defaults ask for.
_default_login if {
	some block in input.sections
	block.type == "defaults"
	_is_guarded(block)
}

_is_local(block) if {
	binds := [directive | some directive in block.directives; directive.name == "bind"]
	count(binds) > 0
	every bind in binds {
		regex.match(`^(?:127\.|localhost|\[?::1\]?:|/|unix@)`, bind.arguments[0])
	}
}
