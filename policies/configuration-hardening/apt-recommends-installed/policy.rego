# METADATA
# title: apt-get installs what is only recommended
# description: Recommended packages come without being asked for. Each is more to patch and more for an intruder to use.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `--no-install-recommends`, and name what is really needed."}
package rearguard.configuration_hardening.apt_recommends_installed

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": place.path, "related": place.related} if {
	place := dockerfile.together({path | some path, _ in _taken}, "and here")
	words := _taken[place.path]
	message := sprintf("apt-get installs what %s recommends too", [concat(", ", words)])
}

_taken[path] := call.words if {
	some call in dockerfile.installs
	call.family == "apt"
	dockerfile.is_kept(call.command.run.stage)
	count(call.words) > 0
	not dockerfile.has_option(call, {"--no-install-recommends"})
	text := dockerfile.script(call.command.run)
	not regex.match(`(?i)apt::install-recommends[\s"=]+(?:false|0|no)`, text)
	not _set_for_all
	path := call.command.path
}

_set_for_all if {
	some run in dockerfile.instructions
	run.value.instruction == "run"
	regex.match(`(?is)apt::install-recommends[\s"=]+(?:false|0|no).*>+\s*/etc/apt/apt\.conf`, dockerfile.script(run))
}

subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "apt"
}
