# METADATA
# title: Change of directory has no effect
# description: Every RUN starts anew in the directory of `WORKDIR`. A `cd` at the end of one changes nothing, and the steps after it work on files they were not meant to.
# custom:
#   severity: low
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1164], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `WORKDIR`."}
package rearguard.configuration_hardening.directory_change_without_effect

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": last.path} if {
	some last in dockerfile.commands
	last.name == "cd"
	_next(last.index) == count(last.run.value.commands)
	message := sprintf("%s changes nothing for the steps after it", [last.value.text])
}

_next(index) := index + 1
