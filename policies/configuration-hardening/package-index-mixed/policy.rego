# METADATA
# title: Packages of your own are looked for in a public index as well
# description: With a second index pip takes whichever has the higher version. Whoever publishes a package under the name of one of yours decides what is installed.
# related_resources: [{ref: "https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-extra-index-url"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [dockerfile, github-workflow, github-action, env-file, ansible-playbook, ansible-tasks, compose]
#   impact: [integrity]
#   aliases: [CI-13]
#   controls: {cwe: [CWE-427], attack: ["T1195.001"], nist-800-53: [SR-3, SI-7], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use one index of your own that also hands out what is public (`--index-url`)."}
package rearguard.configuration_hardening.package_index_mixed

import data.rearguard.lib.ansible
import data.rearguard.lib.dockerfile
import data.rearguard.lib.github

# Indexes for builds of one project, which publish nothing of others.
_known := `download\.pytorch\.org|pypi\.nvidia\.com|wheels\.|data\.pyg\.org|storage\.googleapis\.com/jax|pypi\.ngc|abetlen\.github\.io|/whl/|piwheels`

_option := `--extra-index-url[= ]"?https?://[^\s"']+`

deny contains {"message": message, "path": command.path, "text": found} if {
	some command in dockerfile.commands
	some found in regex.find_n(_option, command.value.text, 1)
	not regex.match(_known, found)
	message := sprintf("%s is asked beside the public index", [_address(found)])
}

deny contains {"message": message, "path": script.path, "text": found} if {
	some script in github.scripts
	some found in regex.find_n(_option, script.text, 1)
	not regex.match(_known, found)
	message := sprintf("%s is asked beside the public index", [_address(found)])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "pip"
	some found in regex.find_n(_option, call.arguments.extra_args, 1)
	not regex.match(_known, found)
	path := ansible.path_of(call, "extra_args")
	message := sprintf("%s is asked beside the public index", [_address(found)])
}

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key in {"PIP_EXTRA_INDEX_URL", "UV_EXTRA_INDEX_URL"}
	address := scalar.value
	startswith(address, "http")
	not regex.match(_known, address)
	message := sprintf("%s is asked beside the public index", [_without_login(address)])
}

_address(found) := _without_login(regex.find_n(`https?://.*`, found, 1)[0])

_without_login(address) := regex.replace(address, `://[^@/]*@`, "://***@")
