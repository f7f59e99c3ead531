# METADATA
# title: Package index is read in a layer of its own
# description: The builder reuses the layer with the index as long as its line stays the same. Later installs then see an index of weeks ago, without the security updates since, or fail because the versions are gone.
# custom:
#   severity: low
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1104], nist-800-53: [SI-2, CM-2], cis-v8: ["7.4"], samm: [O-EM-1-B]}
#   countermeasure: {kind: configure, text: "Read the index and install in one RUN."}
package rearguard.patching.package_index_in_own_layer

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": update.command.path} if {
	some update in dockerfile.updates
	not _installs_in_same_run(update)
	_installs_later(update)
	message := sprintf("%s reads the index here and installs in a later layer", [update.manager])
}

# Nothing else in the step could use the index. Some also bring everything up to date,
# which is judged elsewhere.
deny contains {"message": message, "path": update.command.path} if {
	some update in dockerfile.updates
	update.action in {"update", "makecache", "refresh", "ref", "-Sy"}
	not _upgrades(update)
	not _has_company(update)
	not _installs_later(update)
	not _installs_otherwise(update)
	message := sprintf("%s reads the index in a layer that installs nothing", [update.manager])
}

_upgrades(update) if {
	update.family in {"yum", "dnf", "zypper"}
	update.action == "update"
}

_has_company(update) if {
	some other in dockerfile.commands
	other.run == update.command.run
	other.index != update.command.index
}

# Where another manager installs, this one is not what the image has.
_installs_otherwise(update) if {
	some install in dockerfile.installs
	install.command.run.stage == update.command.run.stage
	install.family != update.family
}

_installs_in_same_run(update) if {
	some install in dockerfile.installs
	install.family == update.family
	install.command.run == update.command.run
	install.command.index > update.command.index
}

_installs_later(update) if {
	some install in dockerfile.installs
	install.family == update.family
	install.command.run.stage == update.command.run.stage
	install.command.run.index > update.command.run.index
}
