# METADATA
# title: ADD is used where COPY is meant
# description: "`ADD` unpacks archives and fetches addresses by itself. A file that turns out to be an archive is then unpacked where nobody expects it."
# custom:
#   severity: low
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-7], cis-v8: ["4.8"], cis-docker: ["4.9"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `COPY`."}
package rearguard.configuration_hardening.add_instead_of_copy

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": add.path} if {
	some add in dockerfile.instructions
	add.value.instruction == "add"
	destination := object.get(add.value, "destination", "")
	every source in add.value.sources {
		_is_plain(source, destination)
	}
	message := sprintf("ADD %s needs nothing that COPY does not do", [concat(" ", add.value.sources)])
}

_is_plain(source, _) if not regex.match(`(?i)^(?:https?|ftp|git|ssh)://|^git@|\.(?:tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|z|lzma)$|^<<|[$*?]`, source)

# What a variable names becomes one file, so it is not meant to be unpacked.
_is_plain(source, destination) if {
	regex.match(`^[^:]*[$*?]`, source)
	regex.match(`\.(?:jar|war|ear|js|py|rb|go|sh|json|ya?ml|xml|conf|cfg|ini|toml|properties|html|css|txt|so|exe|dll)$`, destination)
}
