# METADATA
# title: apt-get waits for an answer that nobody gives
# description: A build has no terminal. Without the option that answers for the user the install stops, or does something else where a default answer happens to exist.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-2], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `-y`."}
package rearguard.configuration_hardening.apt_asks

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": call.command.path} if {
	some call in dockerfile.installs
	call.family == "apt"
	count(call.words) > 0
	not dockerfile.has_option(call, {"-y", "--yes", "--assume-yes", "-q=2", "--quiet=2"})
	not _is_very_quiet(call)
	run := call.command.run
	text := dockerfile.script(run)
	not regex.match(`(?i)debian_frontend=noninteractive[^\n]*\bapt-get\b.*-y|APT::Get::Assume-Yes`, text)
	message := sprintf("%s installs %s and will ask before it does", [call.manager, concat(", ", call.words)])
}

subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "apt"
}

# `-qq` answers yes.
_is_very_quiet(call) if {
	some option in call.options
	regex.match(`^-[a-z]*q[a-z]*q`, option)
}
