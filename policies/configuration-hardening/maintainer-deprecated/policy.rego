# METADATA
# title: MAINTAINER is no longer read
# description: Docker gave the instruction up in favour of labels, and tools that look for an owner no longer find one. An image without owner is one that nobody updates.
# custom:
#   severity: info
#   precision: very-high
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-477], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `LABEL org.opencontainers.image.authors=...`."}
package rearguard.configuration_hardening.maintainer_deprecated

import data.rearguard.lib.dockerfile

deny contains {"message": "MAINTAINER was replaced by labels", "path": instruction.path} if {
	some instruction in dockerfile.instructions
	instruction.value.instruction == "maintainer"
}
