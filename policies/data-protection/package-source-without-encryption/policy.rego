# METADATA
# title: Packages come over a connection without encryption
# description: pip, npm, yarn, gem and git check nothing but the connection. Over plain HTTP whoever is on the way puts other code into the image.
# related_resources: [{ref: "https://pip.pypa.io/en/stable/cli/pip_install/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-494], attack: [T1195.001, T1557], nist-800-53: [SC-8(1), SI-7, SR-3], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Use the https address of the source."}
package rearguard.data_protection.package_source_without_encryption

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path, "text": address} if {
	some command in dockerfile.commands
	some argument in command.value.arguments
	_fetches_packages(command.name)
	address := regex.find_n(`(?i)(?:git\+)?\bhttp://[^\s'"]+`, argument, 1)[0]
	not regex.match(`(?i)http://(?:localhost|127\.|\[::1\]|host\.docker\.internal|[a-z0-9_-]+(?::[0-9]+)?(?:/|$)|\$)`, address)
	message := sprintf("%s takes packages from %s", [command.name, address])
}

deny contains {"message": message, "path": path, "text": address} if {
	some instruction in dockerfile.instructions
	some index, pair in instruction.value.pairs
	pair.name in {"PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "NPM_CONFIG_REGISTRY", "npm_config_registry", "YARN_REGISTRY", "YARN_NPM_REGISTRY_SERVER", "GOPROXY", "BUNDLE_MIRROR__ALL"}
	address := regex.find_n(`(?i)\bhttp://[^\s'"]+`, pair.value, 1)[0]
	path := array.concat(instruction.path, ["pairs", index, "value"])
	message := sprintf("%s names %s", [pair.name, address])
}

_fetches_packages(name) if regex.match(`^(?:pip[0-9.]*|python[0-9.]*|uv|poetry|pipenv|conda|npm|pnpm|yarn|bun|gem|bundle|composer|go|cargo|git)$`, name)
