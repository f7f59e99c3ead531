# METADATA
# title: Build calls a package manager that its image does not have
# description: The image is built on Alpine Linux, whose packages come with apk. The step fails, or is hidden by what follows it and installs nothing.
# custom:
#   severity: info
#   precision: low
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-710], nist-800-53: [CM-2], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Install with `apk add --no-cache`, or build on the distribution that the step was written for."}
package rearguard.configuration_hardening.package_manager_not_in_image

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": call.command.path} if {
	some call in dockerfile.misplaced
	message := sprintf("Alpine Linux has no %s", [call.manager])
}
