# METADATA
# title: Base image is fixed to one platform
# description: The build then brings programs for that platform on every machine. They do not run on others, or slowly and differently under emulation.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave the platform to the build, or write `--platform=$BUILDPLATFORM` in a stage that cross-compiles."}
package rearguard.configuration_hardening.platform_fixed

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some stage in dockerfile.stages
	platform := stage.value.platform
	not contains(platform, "$")
	not _is_default(platform)
	path := array.concat(stage.path, ["platform"])
	message := sprintf("%s is fixed to %s", [stage.value.image, platform])
}

# What an argument gives may be set at build time.
_is_default(platform) if {
	some argument in input.arguments
	argument.default == platform
}
